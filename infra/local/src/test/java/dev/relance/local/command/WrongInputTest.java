package dev.relance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrongly given is answered in one plain line: the place, what was found, the remedy. */
class WrongInputTest {
  private static final String BOOK =
      """
      {"at": "2026-01-05T09:00:00Z", "creditorId": "acme", "record": "debtor#d", "name": "Debtor"}
      """;

  private Path folder = Path.of("");

  @BeforeEach
  void write(@TempDir Path empty) throws IOException {
    folder = empty;
    Files.writeString(folder.resolve("book.jsonl"), BOOK);
    Files.writeString(folder.resolve("empty.jsonl"), "");
    Files.writeString(folder.resolve("untimed.jsonl"), BOOK.replaceFirst("\"at\": [^ ]* ", ""));
    Files.writeString(folder.resolve("cut.json"), "{\n\"policy\": \"mine\",\n");
    var misnamed =
        new TreeMap<String, Object>(Json.resource("/dev/relance/policy/standard-1.json").members());
    misnamed.put("replies", true);
    Files.writeString(folder.resolve("misnamed.json"), Json.write(misnamed));
    Files.createDirectory(folder.resolve("folder"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replay @nope.jsonl --out @o                     | @nope.jsonl: there is no such file; check the path
          replay @folder --out @o                         | @folder: it is a folder; name a file
          replay @empty.jsonl --out @o                    | @empty.jsonl: it has no records; write one record per line; the README shows one
          replay @untimed.jsonl --out @o                  | @untimed.jsonl: no line says when it was written; give --from, or write "at" in the lines
          replay @book.jsonl --out @book.jsonl            | @book.jsonl: no folder can be made there; name another folder with --out
          replay @book.jsonl --out @book.jsonl/o          | @book.jsonl/o: no folder can be made there; name another folder with --out
          replay @book.jsonl --out=                       | --out: it is empty; name a folder
          replay @book.jsonl --out @o --until 2025-12-31  | @book.jsonl: the replay would end on 31 December 2025, 23:59 UTC, before it starts on 5 January 2026, 09:00 UTC; give --from and --until in order
          # the standard policy counts from 1 January 2000 on; a day later it does so in every zone
          replay @book.jsonl --out @o --from 2000-01-01   | 2000-01-01: no policy is in force on that day; start on 2000-01-02 or later, or name with --policy a standard policy of that time
          replay @book.jsonl --out @o --policy @nope.json | @nope.json: there is no such file; check the path
          replay @book.jsonl --out @o --policy @folder    | @folder: it is a folder; name a file
          replay @book.jsonl --out @o --policy @misnamed.json | @misnamed.json: replies: this name is not known; correct it; rules/README.md leads to the schema and to an example
          replay @book.jsonl --out @o --packs @folder     | @folder: no file in it ends with .json; name a folder with packs or rates
          explain @book.jsonl --account d --at 2026-01-04T00:00:00Z                   | --at 2026-01-04T00:00:00Z: the replay starts only on 5 January 2026, 09:00 UTC; take a later time, or an earlier day with --from
          explain @book.jsonl --account d --at 1990-02-01T00:00:00Z --from 1990-01-01 | 1990-01-01: no policy is in force on that day; start on 2000-01-02 or later, or name with --policy a standard policy of that time
          explain @book.jsonl --account x --at 2026-02-01T00:00:00Z                   | @book.jsonl: no account is called 'x' by then; name one of acme/d
          explain @book.jsonl --account x --at 2026-01-04T00:00:00Z --from 2026-01-02 | @book.jsonl: no account is known by then; take a later time
          """)
  void a_wrong_file_folder_or_day_is_refused_in_one_line(String call, String line) {
    Called called = call(call);

    assertThat(called.complaint()).isEqualTo("relance: " + line.replace("@", folder + "/"));
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.out()).isEmpty();
  }

  @Test
  void a_policy_that_is_no_json_is_refused_with_the_line() {
    Called called = call("replay @book.jsonl --out @o --policy @cut.json");

    assertThat(called.code()).isEqualTo(1);
    assertThat(called.complaint())
        .startsWith("relance: " + folder.resolve("cut.json") + ": not valid JSON: ")
        .contains("line 3")
        .endsWith("; correct it; rules/README.md leads to the schema and to an example")
        .doesNotContain("com.fasterxml", "\n");
  }

  @Test
  void the_day_after_the_first_day_of_the_policy_is_accepted() {
    assertThat(
            call("explain @book.jsonl --account d --from 2000-01-02 --at 2000-01-03T00:00:00Z")
                .complaint())
        .contains("no account is known by then");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replay @book.jsonl --out @o --until 6.1.2026 | Invalid value for option '--until': '6.1.2026' is not a day; write it like 2026-01-06; 'relance replay --help' shows how to use it
          replay @book.jsonl --out @o --from 2026-2-30 | Invalid value for option '--from': '2026-2-30' is not a day; write it like 2026-01-06; 'relance replay --help' shows how to use it
          law FR --on today                            | Invalid value for option '--on': 'today' is not a day; write it like 2026-01-06; 'relance law --help' shows how to use it
          explain @book.jsonl --account d --at 2026-03-02 | Invalid value for option '--at': '2026-03-02' is not a time; write it in UTC, like 2026-03-02T09:00:00Z; 'relance explain --help' shows how to use it
          replay @book.jsonl                           | Missing required option: '--out=DIR'; 'relance replay --help' shows how to use it
          replay @book.jsonl --out @o --sideways       | Unknown option: '--sideways'; 'relance replay --help' shows how to use it
          """)
  void a_wrong_call_is_answered_in_one_line(String call, String line) {
    Called called = call(call);

    assertThat(called.complaint()).isEqualTo("relance: " + line);
    assertThat(called.code()).isEqualTo(2);
  }

  @Test
  void without_a_command_all_of_them_are_listed() {
    Called called = Called.relance();

    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("Missing required subcommand", "explain", "replay");
  }

  private Called call(String call) {
    return Called.relance(call.replace("@", folder + "/").split(" +"));
  }
}
