package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private final Path folder;
  private final Path mapping;

  ImportCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.mapping =
        Files.writeString(
            folder.resolve("mapping.json"),
            """
            {"mapping": "m", "version": 1, "creditorId": "me", "zone": "Europe/Paris",
             "rows": [{"name": "d", "record": "debtor#{{who}}", "fields": {"name": "{{called}}"}}]}
            """);
  }

  @Test
  void an_export_becomes_a_book_after_it_was_said_what_was_understood() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who,called\na,Able\n");
    Path book = folder.resolve("june.jsonl");

    Called called = run(csv, book);

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .isEqualTo(
            """
            Read with the mapping m.
            The records are those of the creditor me; dates are read as yyyy-MM-dd.
            What june.csv line 2 becomes:
              debtor#a: {"name":"Able"}
            1 row became 1 record (1 debtor)
            1 debtor has no e-mail address: the owner is asked to call or write.
            1 debtor is of unknown kind and treated as a consumer.
            """);
    assertThat(book)
        .hasContent("{\"creditorId\":\"me\",\"record\":\"debtor#a\",\"name\":\"Able\"}");
  }

  @Test
  void good_rows_are_kept_and_the_others_are_put_beside_them_with_line_and_reason()
      throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who,called\na,Able\nb b,Bee\nc\n");
    Path book = folder.resolve("june.jsonl");

    Called called = run(csv, book);

    assertThat(called.code()).isEqualTo(1);
    assertThat(book).content().hasLineCount(1).contains("debtor#a");
    assertThat(called.err())
        .startsWith("2 rows are left out, with line and reason in " + folder)
        .contains("skipped june.csv line 3, column who: 'debtor#b b', not a key");
    assertThat(folder.resolve("june.jsonl.rejected.csv"))
        .content()
        .startsWith("line,reason,who,called")
        .contains("\n3,\"june.csv line 3, column who: 'debtor#b b', not a key", ",b b,Bee", "\n4,");
  }

  @Test
  void what_was_left_out_is_imported_again_once_it_is_mended() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who,called\na,Able\nb b,Bee\n");
    run(csv, folder.resolve("june.jsonl"));
    Path rejected = folder.resolve("june.jsonl.rejected.csv");
    Files.writeString(rejected, Files.readString(rejected).replace(",b b,Bee", ",b,Bee"));

    Called called = run(rejected, folder.resolve("again.jsonl"));

    assertThat(called.code()).isZero();
    assertThat(folder.resolve("again.jsonl")).content().contains("debtor#b").hasLineCount(1);
  }

  @Test
  void a_record_that_breaks_the_contract_is_left_out_with_what_depends_on_it() throws IOException {
    Files.writeString(
        folder.resolve("mapping.json"),
        """
        {"mapping": "m", "version": 1, "creditorId": "me", "zone": "Europe/Paris",
         "rows": [
           {"name": "i", "record": "invoice#{{no}}", "when": "{{total}}", "at": "2026-01-01T09:00",
            "fields": {"number": "{{no}}", "debtor": "d", "issueDate": "2026-01-01",
              "dueDate": "2026-02-01", "currency": "EUR", "total": "{{total}}"}},
           {"name": "p", "updates": "i", "when": "{{paid}}", "at": "2026-01-02T09:00",
            "fields": {"payments": [{"date": "2026-01-02", "amount": "{{paid}}"}]}}]}
        """);
    Path csv =
        Files.writeString(folder.resolve("june.csv"), "no,total,paid\n1,0.00,\n1,,5.00\n2,9.00,\n");

    Called called = run(csv, folder.resolve("june.jsonl"));

    assertThat(called.err())
        .contains("june.csv line 2: invoice#1: total: '0.00' must be above zero")
        .contains("june.csv line 3: p updates invoice#1, which no row writes");
    assertThat(folder.resolve("june.jsonl")).content().hasLineCount(1).contains("invoice#2");
  }

  @Test
  void an_export_of_a_known_system_needs_no_more_than_the_creditor() throws IOException {
    Path creditor =
        Files.writeString(
            folder.resolve("creditor.json"),
            """
            {"creditorId": "me", "record": "creditor", "name": "Me Ltd", "email": "me@me.example",
             "address": {"street": "1 Road", "postcode": "N1 1AA", "city": "London", "country": "GB"},
             "ownerEmails": ["owner@me.example"], "language": "en", "timeZone": "Europe/London",
             "country": "GB"}
            """);
    Path csv =
        Files.writeString(
            folder.resolve("open.csv"),
            """
            Date,Transaction type,Num,Customer,Due date,Open balance
            31/01/2026,Invoice,1,Able,02/03/2026,"£1,000.00"
            """);

    Called called =
        Called.relance(
            "import",
            csv.toString(),
            "--creditor",
            creditor.toString(),
            "--given",
            "currency=GBP",
            "--out",
            folder.resolve("open.jsonl").toString());

    assertThat(called.err()).isEmpty();
    assertThat(called.out())
        .startsWith("It looks like quickbooks: 6 of its fields are used.")
        .contains("creditor me; dates are read as d/M/yyyy");
    assertThat(folder.resolve("open.jsonl")).content().contains("\"total\":\"1000.00\"");
  }

  @Test
  void without_a_book_to_write_it_only_says_what_it_understood() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who,called\na,Able\n");

    Called called = Called.relance("import", csv.toString(), "--mapping", mapping.toString());

    assertThat(called.code()).isZero();
    assertThat(called.out()).endsWith("Nothing was written; name a book with --out.\n");
  }

  @Test
  void neither_the_export_nor_the_mapping_is_overwritten() throws IOException {
    Path csv = Files.writeString(folder.resolve("june.csv"), "who,called\na,Able\n");

    Called called = run(csv, csv);
    assertThat(called.code()).isEqualTo(1);
    assertThat(run(csv, folder.resolve("x").resolve("..").resolve("mapping.json")).code())
        .isEqualTo(1);

    assertThat(csv).hasContent("who,called\na,Able\n");
    assertThat(called.err())
        .contains("june.csv: it is also one of the files to read; name another file");
  }

  @Test
  void an_export_that_is_not_there_is_told() {
    Called called = run(folder.resolve("none.csv"), folder.resolve("june.jsonl"));

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.err()).contains("none.csv: there is no such file; check the path");
  }

  private Called run(Path csv, Path book) {
    return Called.relance(
        "import", csv.toString(), "--mapping", mapping.toString(), "--out", book.toString());
  }
}
