package dev.relance.story;

import dev.relance.cloud.EmbeddedCloud;
import dev.relance.cloud.Faults;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.MailReport;
import dev.relance.cloud.SentMail;
import dev.relance.document.Document;
import dev.relance.handler.OnFollowUpDue;
import dev.relance.handler.OnMailEvent;
import dev.relance.handler.OnSweepDue;
import dev.relance.invoice.AccountId;
import dev.relance.message.Opened;
import dev.relance.pack.LawFile;
import dev.relance.pack.RuleFiles;
import dev.relance.record.Json;
import dev.relance.story.Records.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is written to Relance, day by day, and what comes of it. Times are local: those of the
 * diary's zone.
 */
public final class Diary implements AutoCloseable {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Deployed relance;
  private final ZoneId zone;
  private final AccountId account;
  private final Map<AccountId, Integer> read = new HashMap<>();

  private Diary(Deployed relance, ZoneId zone, AccountId account) {
    this.relance = relance;
    this.zone = zone;
    this.account = account;
  }

  /** An empty diary of the creditor and debtor of {@link Records}. */
  public static Diary opens(String at) {
    return opens(at, PARIS, Optional.empty());
  }

  public static Diary opens(String at, ZoneId zone) {
    return opens(at, zone, Optional.empty());
  }

  /** With policies besides the standard one, as a JSON list. */
  public static Diary opens(String at, ZoneId zone, Optional<String> policies) {
    Deployed relance =
        Deployed.at(
            LocalDateTime.parse(at).atZone(zone).toInstant(),
            policies.map(json -> new RuleFiles(documents(json), List.of())).orElse(RuleFiles.NONE));
    return new Diary(relance, zone, new AccountId(Records.CREDITOR, Records.DEBTOR));
  }

  /** With packs and rates newer than those that ship, as a JSON list. */
  public static Diary opensUnder(String law, String at) {
    List<LawFile> files =
        documents(law).stream().map(file -> new LawFile(file.path(), file.members())).toList();
    Deployed relance =
        Deployed.at(
            LocalDateTime.parse(at).atZone(PARIS).toInstant(), new RuleFiles(List.of(), files));
    return new Diary(relance, PARIS, new AccountId(Records.CREDITOR, Records.DEBTOR));
  }

  private static List<Document> documents(String json) {
    return new Document("", Map.of("files", Json.list(json))).objects("files");
  }

  /** Lets time pass until a local time, inclusive; whatever falls due is delivered. */
  public Diary on(String localTime) {
    relance.advanceTo(instant(localTime));
    return this;
  }

  /** Writes records now and has them taken in. */
  public Diary writes(Written... records) {
    relance.write(Arrays.stream(records).map(r -> r.at(relance.now()).item()).toList());
    return this;
  }

  /** Lets time pass while no timer fires and no mail is reported: all of that is lost. */
  public Diary outageUntil(String localTime) {
    Instant until = instant(localTime);
    relance.cloud().clock().moveTo(until);
    relance.cloud().scheduler().fire(until);
    relance.cloud().ses().dueEvents(until);
    return this;
  }

  /** What happened to the account since this was last asked. */
  public List<String> news() {
    return news(account);
  }

  public List<String> news(AccountId of) {
    List<Document> all = evidence(of);
    int before = read.getOrDefault(of, 0);
    read.put(of, all.size());
    return sentences(all.subList(before, all.size()));
  }

  /** Every message of the account so far. */
  public List<String> messages() {
    return messages(account);
  }

  public List<String> messages(AccountId of) {
    return sentences(
        evidence(of).stream().filter(e -> e.text("event").equals("message-authorized")).toList());
  }

  /** Every sentence of the account so far that has a word in it. */
  public List<String> told(String word) {
    return sentences(evidence(account)).stream().filter(s -> s.contains(word)).toList();
  }

  public List<Document> evidence() {
    return evidence(account);
  }

  public List<Document> evidence(AccountId of) {
    return relance.evidence(of).stream().map(line -> new Document("", Json.object(line))).toList();
  }

  /** The reasons that the writer of a record can read beside it. */
  public List<String> rejection(String record) {
    return relance
        .cloud()
        .tables()
        .getItem(
            r ->
                r.tableName(relance.name("RecordsTable"))
                    .key(
                        Map.of(
                            "creditorId", AttributeValue.fromS(account.creditorId()),
                            "record", AttributeValue.fromS("rejection#" + record)))
                    .consistentRead(true))
        .item()
        .getOrDefault("reasons", AttributeValue.fromL(List.of()))
        .l()
        .stream()
        .map(AttributeValue::s)
        .toList();
  }

  /** The levels of the messages of the account so far. */
  public List<String> levels() {
    return evidence().stream()
        .filter(e -> e.text("event").equals("message-authorized"))
        .map(e -> e.text("level"))
        .toList();
  }

  /** What owners read in their summaries so far, as one line. */
  public String toldToOwner() {
    return relance.cloud().ses().mailbox().stream()
        .filter(Diary::isSummary)
        .map(Diary::text)
        .collect(Collectors.joining(" "));
  }

  /** The plain text of a mail, as one line. */
  public static String text(SentMail mail) {
    try {
      var bytes = new ByteArrayInputStream(mail.raw().asByteArray());
      return new Opened(new DefaultMessageBuilder().parseMessage(bytes))
          .text()
          .replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reminders that SES took, in order; owners' summaries left out. */
  public List<SentMail> reminders() {
    return relance.cloud().ses().mailbox().stream()
        .filter(m -> m.tags().containsKey("touchpoint"))
        .toList();
  }

  /** To whom summaries went, in order. */
  public List<String> summaries() {
    return relance.cloud().ses().mailbox().stream()
        .filter(Diary::isSummary)
        .flatMap(m -> m.destination().stream())
        .toList();
  }

  /** When summaries went out and with which subject, in order. */
  public List<String> summarySubjects() {
    return relance.cloud().ses().mailbox().stream()
        .filter(Diary::isSummary)
        .map(m -> m.acceptedAt().atZone(zone).toLocalDate() + " " + subject(m))
        .toList();
  }

  /** When the owner was told at once, and of what, in order. */
  public List<String> alerts() {
    return alertMails().stream()
        .map(m -> m.acceptedAt().atZone(zone).toLocalDateTime() + " " + subject(m))
        .toList();
  }

  /** The mails that told the owner at once. */
  public List<SentMail> alertMails() {
    return relance.cloud().ses().mailbox().stream()
        .filter(m -> m.tags().containsKey("question"))
        .toList();
  }

  private static boolean isSummary(SentMail mail) {
    return !mail.tags().containsKey("touchpoint") && !mail.tags().containsKey("question");
  }

  private static String subject(SentMail mail) {
    try (var raw = mail.raw().asInputStream()) {
      return new DefaultMessageBuilder().parseMessage(raw).getSubject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the owner read in each summary, in order. */
  public List<String> summaryTexts() {
    return relance.cloud().ses().mailbox().stream()
        .filter(Diary::isSummary)
        .map(Diary::text)
        .toList();
  }

  /** The last summary that the owner got, as its raw text. */
  public String lastSummary() {
    return relance.cloud().ses().mailbox().stream()
        .filter(Diary::isSummary)
        .reduce((_, later) -> later)
        .map(m -> new String(m.raw().asByteArray(), StandardCharsets.UTF_8))
        .orElse("");
  }

  /** The account's timer fires now, whether it is set or not. */
  public Diary timerFires() {
    return timerFires(account);
  }

  public Diary timerFires(AccountId of) {
    LambdaRuntime.invoke(
        new OnFollowUpDue(relance.wiring()),
        bytes(Map.of("account", of.key())),
        LambdaContext.of(_ -> {}));
    return this;
  }

  public Diary sweeps() {
    LambdaRuntime.invoke(
        new OnSweepDue(relance.wiring()), bytes(Map.of()), LambdaContext.of(_ -> {}));
    return this;
  }

  private static byte[] bytes(Map<String, String> payload) {
    return Json.write(payload).getBytes(StandardCharsets.UTF_8);
  }

  /** SES reports something now, perhaps again. */
  public Diary reports(MailReport event) {
    LambdaRuntime.invoke(
        new OnMailEvent(relance.wiring()), event.json(), LambdaContext.of(_ -> {}));
    return this;
  }

  public EmbeddedCloud cloud() {
    return relance.cloud();
  }

  public Faults faults() {
    return relance.cloud().faults();
  }

  public Deployed relance() {
    return relance;
  }

  public AccountId account() {
    return account;
  }

  public Instant instant(String localTime) {
    return LocalDateTime.parse(localTime).atZone(zone).toInstant();
  }

  @Override
  public void close() {
    relance.close();
  }

  private List<String> sentences(List<Document> entries) {
    return entries.stream().flatMap(e -> Sentence.of(e, zone).stream()).toList();
  }
}
