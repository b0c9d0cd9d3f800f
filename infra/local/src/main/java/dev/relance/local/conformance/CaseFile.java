package dev.relance.local.conformance;

import dev.relance.document.Document;
import dev.relance.record.Json;
import java.util.List;
import java.util.Map;

/**
 * The cases beside a pack.
 *
 * @param name its name in failures, such as cases/FR.json
 */
public record CaseFile(String name, Map<String, ?> members) {
  /** The folder of the cases, beside the packs. */
  public static final String FOLDER = "cases";

  private static final String LAW = "/dev/relance/law/";

  /** The cases that ship. Every pack has some. */
  public static List<CaseFile> shipped() {
    return Json.resource(LAW + "packs.json").texts("packs").stream()
        .map(pack -> FOLDER + "/" + pack + ".json")
        .map(name -> new CaseFile(name, Json.resource(LAW + name).members()))
        .toList();
  }

  Document document() {
    return new Document("", members);
  }

  /** A flaw with the name of the file. */
  String named(String flaw) {
    return name + ": " + flaw;
  }
}
