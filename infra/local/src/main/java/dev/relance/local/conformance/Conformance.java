package dev.relance.local.conformance;

import dev.relance.document.Document;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.record.DocumentSchema;
import dev.relance.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of running cases.
 *
 * @param cases how many were run
 * @param flaws the cases that could not be read, each with its place and the reason
 */
public record Conformance(int cases, List<String> flaws, List<Difference> differences) {
  /** No cases. */
  public static final Conformance NONE = new Conformance(0, List.of(), List.of());

  private static final Document GIVEN = Json.resource("/dev/relance/law/cases/given.json");

  public Conformance {
    flaws = List.copyOf(flaws);
    differences = List.copyOf(differences);
  }

  /** Runs the cases of some files under some terms. */
  public static Conformance of(List<CaseFile> files, Terms terms) {
    var schema =
        new DocumentSchema("the cases", Json.resource("/dev/relance/law/cases.schema.json"));
    return files.stream()
        .map(file -> of(file, schema, terms))
        .reduce(Conformance.NONE, Conformance::and);
  }

  private static Conformance of(CaseFile file, DocumentSchema schema, Terms terms) {
    List<String> flaws = schema.flaws(file.members());
    if (!flaws.isEmpty()) {
      return new Conformance(0, flaws.stream().map(file::named).toList(), List.of());
    }
    Given base = Given.of(GIVEN).with(file.document().object("given"));
    List<Document> cases = file.document().objects("cases");
    var refused = new ArrayList<String>();
    var differences = new ArrayList<Difference>();
    for (Document asked : cases) {
      try {
        Given given = asked.optionalObject("given").map(base::with).orElse(base);
        Account account = given.account(terms);
        differences.addAll(new Answers(account, terms, asked).differences(file.name()));
      } catch (IllegalArgumentException e) {
        refused.add(file.named(asked.at("given") + ": " + e.getMessage()));
      }
    }
    return new Conformance(cases.size(), refused, differences);
  }

  /** Whether every case was read and the law says what it expects. */
  public boolean holds() {
    return flaws.isEmpty() && differences.isEmpty();
  }

  /** Both together. */
  public Conformance and(Conformance other) {
    return new Conformance(
        cases + other.cases,
        Stream.concat(flaws.stream(), other.flaws.stream()).toList(),
        Stream.concat(differences.stream(), other.differences.stream()).toList());
  }
}
