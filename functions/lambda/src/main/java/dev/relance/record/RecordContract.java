package dev.relance.record;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.relance.document.Document;
import dev.relance.invoice.Recorded;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Accepts or rejects records: first by the published schema of their kind, then by what a schema
 * cannot express. A rejection names each place and the remedy.
 */
public final class RecordContract {
  private final Validator validator;
  private final Map<RecordKind, KindSchema> schemas = new EnumMap<>(RecordKind.class);
  private final RecordReader reader;

  /**
   * @param isPolicy tells whether a policy of a name is published
   * @param asksTwoOwners tells whether a policy of a name asks for the approval of two owners
   * @param isFact tells whether a legal fact or a published rate has a name
   */
  public RecordContract(
      Predicate<String> isPolicy, Predicate<String> asksTwoOwners, Predicate<String> isFact) {
    this.reader = new RecordReader(new PolicyNames(isPolicy, asksTwoOwners), isFact);
    this.validator =
        new ValidatorFactory()
            .withJsonNodeFactory(TreeNode.factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    for (RecordKind kind : RecordKind.values()) {
      Document schema = Json.resource("/dev/relance/record/%s.schema.json".formatted(kind.word()));
      schemas.put(
          kind,
          new KindSchema(validator.registerSchema((Object) schema.members()), schema.members()));
    }
  }

  /** What became of a record. */
  public sealed interface Reading {
    /** It is accepted. */
    record Accepted(Recorded value, Optional<String> debtorId) implements Reading {}

    /** It is not accepted. */
    record Rejected(List<String> reasons, Optional<String> debtorId) implements Reading {
      public Rejected {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /**
   * Reads one record.
   *
   * @param record its key, such as invoice#17
   * @param members its members as a tree
   */
  public Reading read(String creditorId, String record, Map<String, ?> members) {
    Optional<String> debtor = debtorId(record, members);
    Optional<RecordKind> kind = RecordKind.of(record);
    List<String> flaws = kind.map(k -> flaws(k, members)).orElseGet(() -> unknown(record));
    if (kind.isEmpty() || !flaws.isEmpty()) {
      return new Reading.Rejected(flaws, debtor);
    }
    try {
      String id = RecordKind.id(record);
      return new Reading.Accepted(
          reader.read(kind.get(), creditorId, id, new Document("", members)), debtor);
    } catch (IllegalArgumentException e) {
      return new Reading.Rejected(List.of(String.valueOf(e.getMessage())), debtor);
    }
  }

  private static List<String> unknown(String record) {
    return List.of(
        "record '%s' is of no known kind; write creditor, debtor#, invoice#, contact#, decision# or reply#"
            .formatted(record));
  }

  private List<String> flaws(RecordKind kind, Map<String, ?> members) {
    KindSchema schema = Optional.ofNullable(schemas.get(kind)).orElseThrow();
    var result = validator.validate(schema.id(), (Object) members);
    return result.isValid()
        ? List.of()
        : new Flaws("the record", schema.members(), members).messages(result.getErrors());
  }

  private static Optional<String> debtorId(String record, Map<String, ?> members) {
    Optional<String> named =
        record.startsWith("debtor#")
            ? Optional.of(record.substring("debtor#".length()))
            : Optional.ofNullable(members.get("debtor"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    return named.filter(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}"));
  }

  /** A schema, with its id in the validator. */
  private record KindSchema(URI id, Map<String, ?> members) {}
}
