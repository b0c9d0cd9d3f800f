package dev.relance.local.replay;

import dev.relance.cloud.SentMail;
import dev.relance.evidence.ChainHead;
import dev.relance.evidence.Entry;
import dev.relance.evidence.Event;
import dev.relance.evidence.Event.AcknowledgementAccepted;
import dev.relance.evidence.Event.AcknowledgementAuthorized;
import dev.relance.evidence.Event.AcknowledgementDeferred;
import dev.relance.evidence.Event.DeliveryReported;
import dev.relance.evidence.Event.FollowUpDeferred.Cause;
import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.evidence.Event.MessageAccepted;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.evidence.Event.MessagePutOff;
import dev.relance.evidence.Event.MessageRefused;
import dev.relance.evidence.HeldBack;
import dev.relance.invoice.AccountId;
import dev.relance.local.MailFile;
import dev.relance.local.replay.ReplayResult.AccountStory;
import dev.relance.money.Amounts;
import dev.relance.plan.Touchpoint.Fate;
import dev.relance.record.Json;
import dev.relance.vocabulary.Word;
import dev.relance.wording.FindingWords;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the results of a replay to files. The same book gives the same bytes. */
public final class OutputFiles {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();

  private final Path dir;
  private final ReplayResult result;

  private OutputFiles(Path dir, ReplayResult result) {
    this.dir = dir;
    this.result = result;
  }

  /**
   * Writes all files but the report.
   *
   * @param dir is created if missing; files of an earlier replay in it are replaced
   * @return the summary as written
   */
  public static Map<String, Object> write(Path dir, ReplayResult result) {
    try {
      return new OutputFiles(dir, result).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file for an account's evidence. No id contains the tilde. */
  private static String evidenceFile(AccountId account) {
    return "evidence/%s~%s.jsonl".formatted(account.creditorId(), account.debtorId());
  }

  private Map<String, Object> write() throws IOException {
    for (String part : List.of("evidence", "mail", "summaries")) {
      clear(dir.resolve(part));
      Files.createDirectories(dir.resolve(part));
    }
    var messages = rows(MessageAuthorized.class, this::message);
    var silences =
        byTime(
            Stream.concat(
                result.accounts().stream()
                    .flatMap(s -> s.heldBack().stream().map(h -> silence(s, h))),
                rows(AcknowledgementDeferred.class, OutputFiles::notAnswered).stream()));
    var escalations = rows(FollowUpEscalated.class, OutputFiles::escalation);
    var acknowledgements = rows(AcknowledgementAuthorized.class, this::acknowledgement);
    lines("messages.jsonl", messages);
    lines("acknowledgements.jsonl", acknowledgements);
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

  /** How an event of one type becomes a line. */
  private interface EventLine<E extends Event> {
    Map<String, @Nullable Object> of(AccountStory story, Entry entry, E event);
  }

  private <E extends Event> List<Map<String, @Nullable Object>> rows(
      Class<E> type, EventLine<E> line) {
    return byTime(
        result.accounts().stream()
            .flatMap(
                story ->
                    story.entries().stream()
                        .filter(entry -> type.isInstance(entry.event()))
                        .map(entry -> line.of(story, entry, type.cast(entry.event())))));
  }

  private static List<Map<String, @Nullable Object>> byTime(
      Stream<Map<String, @Nullable Object>> rows) {
    return rows.sorted(Comparator.comparing(row -> String.valueOf(row.get("at")))).toList();
  }

  private Map<String, @Nullable Object> message(
      AccountStory story, Entry entry, MessageAuthorized message) {
    String eml = "mail/" + MailFile.name(entry).orElseThrow();
    result
        .sent(message.touchpoint())
        .filter(_ -> !message.attached().isEmpty())
        .ifPresentOrElse(whole -> write(eml, whole), () -> write(eml, message.written().mime()));
    var row = row(story, entry);
    row.put("touchpoint", message.touchpoint());
    local(row, message.local());
    row.put("level", message.level().word());
    row.put("form", message.form().word());
    written(row, message.written());
    row.put("policy", message.grounds().policy());
    row.put("law", message.grounds().law());
    row.put("invoices", message.invoices().stream().map(OutputFiles::item).toList());
    row.put("outcome", outcome(story, message.touchpoint()).word());
    row.put("eml", eml);
    return row;
  }

  private Map<String, @Nullable Object> acknowledgement(
      AccountStory story, Entry entry, AcknowledgementAuthorized acknowledgement) {
    String eml = "mail/" + MailFile.name(entry).orElseThrow();
    write(eml, acknowledgement.written().mime());
    var row = row(story, entry);
    row.put("touchpoint", acknowledgement.touchpoint());
    local(row, acknowledgement.local());
    row.put("acknowledgement", acknowledgement.acknowledgement().word());
    row.put("causes", acknowledgement.causes());
    written(row, acknowledgement.written());
    row.put("policy", acknowledgement.grounds().policy());
    row.put("law", acknowledgement.grounds().law());
    row.put("invoices", acknowledgement.invoices());
    row.put("outcome", outcome(story, acknowledgement.touchpoint()).word());
    row.put("eml", eml);
    return row;
  }

  private static void local(Map<String, @Nullable Object> row, MessageAuthorized.Local local) {
    row.put("localTime", local.time().toString());
    row.put("timeZone", local.zone().getId());
  }

  private static void written(
      Map<String, @Nullable Object> row, MessageAuthorized.WrittenMessage written) {
    row.put("channel", written.channel().word());
    row.put("to", written.to());
    row.put("language", written.language());
    row.put("subject", written.subject());
  }

  private static Map<String, @Nullable Object> item(MessageAuthorized.Item item) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("invoiceId", item.invoice());
    row.put("level", item.level().word());
    row.put("amountDue", Amounts.plain(item.amountDue()));
    row.put("currency", item.amountDue().getCurrencyUnit().getCode());
    return row;
  }

  /** Accepted, put off, refused, or unconfirmed while nothing proves either. */
  private static Fate outcome(AccountStory story, String touchpoint) {
    boolean isAccepted =
        Stream.of(
                story.events(MessageAccepted.class).map(MessageAccepted::touchpoint),
                story
                    .events(AcknowledgementAccepted.class)
                    .map(AcknowledgementAccepted::touchpoint),
                story.events(DeliveryReported.class).map(DeliveryReported::touchpoint))
            .flatMap(touchpoints -> touchpoints)
            .anyMatch(touchpoint::equals);
    return isAccepted ? Fate.ACCEPTED : notTaken(story, touchpoint);
  }

  private static Fate notTaken(AccountStory story, String touchpoint) {
    boolean isPutOff =
        story.events(MessagePutOff.class).anyMatch(p -> p.touchpoint().equals(touchpoint));
    boolean isRefused =
        story.events(MessageRefused.class).anyMatch(r -> r.touchpoint().equals(touchpoint));
    return isPutOff ? Fate.PUT_OFF : isRefused ? Fate.REFUSED : Fate.UNCONFIRMED;
  }

  private static Map<String, @Nullable Object> silence(AccountStory story, HeldBack held) {
    Cause objection = held.why().objection();
    var row = row(story, held.entry());
    row.put("invoices", held.invoices());
    held.why().part().ifPresent(due -> row.put("part", due.toString()));
    row.put("level", held.why().level().word());
    why(row, story, objection, held.why().law());
    row.put("nextPossible", held.why().nextPossible().map(Instant::toString).orElse(null));
    return row;
  }

  private static Map<String, @Nullable Object> notAnswered(
      AccountStory story, Entry entry, AcknowledgementDeferred deferred) {
    var row = row(story, entry);
    row.put("invoices", deferred.invoices());
    row.put("acknowledgement", deferred.acknowledgement().word());
    row.put("causes", deferred.causes());
    why(row, story, deferred.objection(), deferred.law());
    row.put("nextPossible", deferred.nextPossible().map(Instant::toString).orElse(null));
    return row;
  }

  private static void why(
      Map<String, @Nullable Object> row, AccountStory story, Cause objection, String law) {
    var words = new FindingWords(ENGLISH, story.zone());
    row.put("reason", objection.finding().reason());
    row.put("rule", objection.rule().word());
    row.put("cites", objection.source().citation().text());
    row.put("sources", objection.source().citation().keys());
    row.put("isVerified", objection.source().verified());
    row.put("law", law);
    row.put("expected", words.expected(objection.finding()));
    row.put("found", words.found(objection.finding()));
  }

  private static Map<String, @Nullable Object> escalation(
      AccountStory story, Entry entry, FollowUpEscalated asked) {
    var row = row(story, entry);
    row.put("invoices", asked.invoices());
    row.put("reason", asked.question().word());
    row.put(
        "question",
        Plain.withPlainSpaces(
            new QuestionWords(Wording.of(story.language()), story.zone())
                .sentence(asked.question(), asked.matter())));
    row.put("answers", asked.answers().stream().map(Word::word).toList());
    return row;
  }

  private static Map<String, @Nullable Object> rejection(RejectedRecord refusal) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("at", refusal.at().toString());
    row.put("creditorId", refusal.creditorId());
    row.put("record", refusal.record());
    row.put("reasons", refusal.reasons());
    return row;
  }

  private static LinkedHashMap<String, @Nullable Object> row(AccountStory story, Entry entry) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("at", entry.at().toString());
    row.put("creditorId", story.account().creditorId());
    row.put("debtorId", story.account().debtorId());
    return row;
  }

  private void evidence() {
    var heads = new TreeMap<String, Object>();
    for (AccountStory story : result.accounts()) {
      String lines = String.join("\n", story.entries().stream().map(Entry::line).toList());
      write(evidenceFile(story.account()), lines + "\n");
      ChainHead head = story.entries().getLast().head();
      heads.put(
          story.account().key(),
          new TreeMap<>(Map.of("sequence", head.sequence(), "hash", head.hash())));
    }
    write("evidence-heads.json", Json.pretty(heads) + "\n");
  }

  private void summaries() throws IOException {
    int number = 0;
    for (SentMail mail : result.summaries()) {
      number++;
      LocalDate day = LocalDate.ofInstant(mail.acceptedAt(), ZoneOffset.UTC);
      Files.write(
          dir.resolve("summaries/%s-%04d.eml".formatted(day, number)), mail.raw().asByteArray());
    }
  }

  private void lines(String file, List<Map<String, @Nullable Object>> rows) {
    write(file, String.join("", rows.stream().map(row -> Json.write(row) + "\n").toList()));
  }

  private void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String file, byte[] bytes) {
    try {
      Files.write(dir.resolve(file), bytes);
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
