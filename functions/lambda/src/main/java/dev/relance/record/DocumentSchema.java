package dev.relance.record;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.relance.document.Document;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The schema of a document that is not a record: a law pack, rates or a mapping. */
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
   * @param whole the name of such a document, such as {@code the pack}
   */
  public DocumentSchema(String whole, Document schema) {
    this.whole = whole;
    this.members = schema.members();
    this.id = validator.registerSchema((Object) members);
  }

  /** Everything that is wrong with a document, each flaw with its place. Empty if nothing is. */
  public List<String> flaws(Map<String, ?> document) {
    var result = validator.validate(id, (Object) document);
    return result.isValid()
        ? List.of()
        : new Flaws(whole, members, document)
            .messages(result.getErrors()).stream().map(DocumentSchema::place).toList();
  }

  /** Writes places in lists as readers do: caps[0], not caps.0. */
  private static String place(String flaw) {
    int end = flaw.indexOf(": ");
    return flaw.substring(0, end).replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]") + flaw.substring(end);
  }
}
