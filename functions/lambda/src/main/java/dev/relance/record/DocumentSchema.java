package dev.relance.record;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.relance.document.Document;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A schema of documents other than records: law packs, rates, mappings. */
public final class DocumentSchema {
  private final Validator validator =
      new ValidatorFactory()
          .withJsonNodeFactory(TreeNode.factory())
          .withDisabledSchemaValidation(true)
          .createValidator();
  private final String whole;
  private final Map<String, ?> members;
  private final URI id;

  /**
   * @param whole what such a document is called as a whole, such as {@code the pack}
   */
  public DocumentSchema(String whole, Document schema) {
    this.whole = whole;
    this.members = schema.members();
    this.id = validator.registerSchema((Object) members);
  }

  /** Everything that is wrong with a document, each with its place; empty when nothing is. */
  public List<String> flaws(Map<String, ?> document) {
    var result = validator.validate(id, (Object) document);
    return result.isValid()
        ? List.of()
        : new Flaws(whole, members, document)
            .told(result.getErrors()).stream().map(DocumentSchema::place).toList();
  }

  /** Places of lists are written as readers write them: caps[0], not caps.0. */
  private static String place(String flaw) {
    int end = flaw.indexOf(": ");
    return flaw.substring(0, end).replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]") + flaw.substring(end);
  }
}
