package dev.relance.local.replay;

import dev.relance.document.Document;
import dev.relance.escalation.Question;
import dev.relance.invoice.AccountId;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.local.replay.ReplayResult.SummaryMail;
import dev.relance.record.Json;
import dev.relance.vocabulary.QuestionKind;
import dev.relance.wording.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a replay left as files: the same book gives the same bytes. */
public final class OutputFiles {
  private final Path dir;
  private final ReplayResult result;

  private OutputFiles(Path dir, ReplayResult result) {
    this.dir = dir;
    this.result = result;
  }

  /**
   * Writes all files but the report.
   *
   * @param dir is made when it is missing; files of an earlier replay in it are replaced
   * @return the summary as written
   */
  public static Map<String, Object> write(Path dir, ReplayResult result) {
    try {
      return new OutputFiles(dir, result).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that holds an account's evidence; the tilde is in no id. */
  public static String evidenceFile(AccountId account) {
    return "evidence/%s~%s.jsonl".formatted(account.creditorId(), account.debtorId());
  }

  private Map<String, Object> write() throws IOException {
    for (String part : List.of("evidence", "mail", "summaries")) {
      clear(dir.resolve(part));
      Files.createDirectories(dir.resolve(part));
    }
    var messages = byTime(this::messages);
    var silences = byTime(this::silences);
    var escalations = byTime(this::escalations);
    lines("messages.jsonl", messages);
    lines("silences.jsonl", silences);
    lines("escalations.jsonl", escalations);
    List<Map<String, @Nullable Object>> rejections =
        result.refusals().stream().map(OutputFiles::rejection).toList();
    lines("rejections.jsonl", rejections);
    evidence();
    summaries();
    var summary = Counts.of(result, messages, silences, escalations, rejections);
    Files.writeString(dir.resolve("summary.json"), Json.pretty(summary) + "\n");
    return summary;
  }

  private List<Map<String, @Nullable Object>> byTime(
      Function<AccountStory, Stream<Map<String, @Nullable Object>>> rows) {
    return result.accounts().stream()
        .flatMap(rows)
        .sorted(Comparator.comparing(row -> String.valueOf(row.get("at"))))
        .toList();
  }

  private Stream<Map<String, @Nullable Object>> messages(AccountStory story) {
    return story.entries().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .map(e -> message(story, e));
  }

  private Map<String, @Nullable Object> message(AccountStory story, Document entry) {
    String touchpoint = entry.text("touchpoint");
    String eml = "mail/%s.eml".formatted(touchpoint);
    write(eml, entry.text("mime"));
    var row = row(story, entry);
    row.put("touchpoint", touchpoint);
    for (String same :
        List.of(
            "localTime", "timeZone", "level", "channel", "to", "language", "subject", "policy")) {
      row.put(same, entry.text(same));
    }
    row.put("law", entry.text("law"));
    row.put("invoices", entry.objects("invoices").stream().map(OutputFiles::item).toList());
    row.put("outcome", outcome(story, touchpoint));
    row.put("eml", eml);
    return row;
  }

  private static Map<String, @Nullable Object> item(Document item) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("invoiceId", item.text("invoice"));
    row.put("level", item.text("level"));
    row.put("amountDue", item.object("amountDue").text("amount"));
    row.put("currency", item.object("amountDue").text("currency"));
    return row;
  }

  /** Accepted, refused, or unconfirmed as long as nothing proves either. */
  private static String outcome(AccountStory story, String touchpoint) {
    List<String> events =
        story.entries().stream()
            .filter(e -> e.optionalText("touchpoint").equals(Optional.of(touchpoint)))
            .map(e -> e.text("event"))
            .toList();
    if (events.contains("message-accepted") || events.contains("delivery-reported")) {
      return "accepted";
    }
    return events.contains("message-refused") ? "refused" : "unconfirmed";
  }

  private Stream<Map<String, @Nullable Object>> silences(AccountStory story) {
    return story.silences().stream().map(entries -> silence(story, entries));
  }

  private static Map<String, @Nullable Object> silence(AccountStory story, List<Document> entries) {
    Document first = entries.getFirst();
    var row = row(story, first);
    row.put("invoices", entries.stream().map(e -> e.text("invoice")).toList());
    for (String same : List.of("level", "reason", "rule", "cites", "law", "expected", "found")) {
      row.put(same, first.text(same));
    }
    row.put("nextPossible", first.members().get("nextPossible"));
    return row;
  }

  private Stream<Map<String, @Nullable Object>> escalations(AccountStory story) {
    return story.entries().stream()
        .filter(e -> e.text("event").equals("follow-up-escalated"))
        .map(
            e -> {
              var row = row(story, e);
              QuestionKind reason = e.word("reason", QuestionKind.class);
              row.put("invoices", e.texts("invoices"));
              row.put("reason", reason.word());
              row.put(
                  "question",
                  Texts.question(
                      Locale.forLanguageTag(story.language()),
                      new Question(reason, e.texts("invoices"), e.text("detail"))));
              row.put("answers", e.texts("answers"));
              return row;
            });
  }

  private static Map<String, @Nullable Object> rejection(Refusal refusal) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("at", refusal.at().toString());
    row.put("creditorId", refusal.creditorId());
    row.put("record", refusal.record());
    row.put("reasons", refusal.reasons());
    return row;
  }

  private static LinkedHashMap<String, @Nullable Object> row(AccountStory story, Document entry) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("at", entry.text("at"));
    row.put("creditorId", story.account().creditorId());
    row.put("debtorId", story.account().debtorId());
    return row;
  }

  private void evidence() {
    var heads = new TreeMap<String, Object>();
    for (AccountStory story : result.accounts()) {
      write(evidenceFile(story.account()), String.join("\n", story.lines()) + "\n");
      Document last = story.entries().getLast();
      heads.put(
          story.account().key(),
          new TreeMap<>(Map.of("sequence", last.whole("sequence"), "hash", last.text("hash"))));
    }
    write("evidence-heads.json", Json.pretty(heads) + "\n");
  }

  private void summaries() throws IOException {
    int number = 0;
    for (SummaryMail mail : result.summaries()) {
      number++;
      String day = mail.at().toString().substring(0, 10);
      Files.write(dir.resolve("summaries/%s-%04d.eml".formatted(day, number)), mail.mime());
    }
  }

  private void lines(String file, List<Map<String, @Nullable Object>> rows) {
    write(file, String.join("", rows.stream().map(row -> Json.write(row) + "\n").toList()));
  }

  private void write(String file, String text) {
    try {
      Files.writeString(dir.resolve(file), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
