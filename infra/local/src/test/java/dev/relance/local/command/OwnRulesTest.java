package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A book replayed and explained under an operator's own law. */
class OwnRulesTest {
  private static final String BOOK =
      """
      {"at": "2026-12-01T08:00:00Z", "creditorId": "acme", "record": "creditor", "name": "Acme",\
       "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},\
       "email": "billing@acme.example", "ownerEmails": ["owner@acme.example"], "language": "en",\
       "timeZone": "Europe/Paris", "country": "FR", "contract": {"governingLaw": "FR"}}
      {"at": "2026-12-01T08:00:00Z", "creditorId": "acme", "record": "debtor#d", "name": "Debtor",\
       "kind": "company", "emails": ["a@debtor.example"], "country": "FR",\
       "timeZone": "Europe/Paris"}
      {"at": "2026-12-01T08:00:00Z", "creditorId": "acme", "record": "invoice#A-1", "number": "A-1",\
       "debtor": "d", "issueDate": "2026-11-15", "dueDate": "2026-12-15", "currency": "EUR",\
       "total": "1000.00"}
      """;
  private static final String RATES =
      """
      {"version": "2027-01-04", "references": {"ECB_MRO_HALF_YEAR": {"rows": [
        {"from": "2027-01-01", "ratePct": "2.65", "cites": "ECB press release", "verified": true}]}}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path folder = Path.of("");
  private Path book = folder;
  private Path packs = folder;

  @BeforeEach
  void write(@TempDir Path empty) throws IOException {
    folder = empty;
    book = Files.writeString(folder.resolve("book.jsonl"), BOOK);
    packs = Files.createDirectory(folder.resolve("packs"));
    Files.writeString(packs.resolve("rates-2027.json"), RATES);
  }

  @Test
  void a_book_is_explained_under_newer_rates() {
    assertThat(explain()).isZero();
    assertThat(out.toString()).contains("ECB_MRO_HALF_YEAR").doesNotContain("12.65");

    assertThat(explain("--packs", packs.toString())).isZero();
    assertThat(out.toString()).contains("12.65");
  }

  @Test
  void a_book_is_replayed_under_newer_rates() throws IOException {
    Path left = folder.resolve("out");
    assertThat(
            run(
                "replay",
                book.toString(),
                "--until",
                "2027-01-20",
                "--packs",
                packs.toString(),
                "--out",
                left.toString()))
        .isZero();

    assertThat(Files.readString(left.resolve("evidence/acme~d.jsonl")))
        .contains("2026-11-30 + 2027-01-04");
  }

  @Test
  void bad_packs_are_refused_before_anything_runs() throws IOException {
    Files.writeString(packs.resolve("rates-2027.json"), RATES.replace("2.65", "a lot"));

    assertThat(explain("--packs", packs.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("rates-2027.json", "ratePct");
  }

  private int explain(String... more) {
    String[] own = {
      "explain", book.toString(), "--account", "acme/d", "--at", "2027-01-18T12:00:00Z"
    };
    return run(Stream.of(own, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    CommandLine command = Relance.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
