package dev.relance.local.replay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.relance.aws.Clients;
import dev.relance.aws.Items;
import dev.relance.aws.PageItem;
import dev.relance.aws.Settings;
import dev.relance.cloud.Deliveries;
import dev.relance.cloud.EmbeddedCloud;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.MailReport;
import dev.relance.cloud.MovableClock;
import dev.relance.cloud.Scheduler.Firing;
import dev.relance.cloud.SentMail;
import dev.relance.cloud.StreamBatch;
import dev.relance.cloud.StreamFeed;
import dev.relance.cloud.Template;
import dev.relance.delivery.Postman;
import dev.relance.handler.OnDeskOpened;
import dev.relance.handler.OnEvidenceWritten;
import dev.relance.handler.OnFollowUpDue;
import dev.relance.handler.OnLinkOpened;
import dev.relance.handler.OnMailEvent;
import dev.relance.handler.OnRecordWritten;
import dev.relance.handler.OnReplyReceived;
import dev.relance.handler.OnSummaryDue;
import dev.relance.handler.OnSweepDue;
import dev.relance.handler.Wiring;
import dev.relance.invoice.AccountId;
import dev.relance.local.book.BookLine;
import dev.relance.pack.RuleFiles;
import dev.relance.page.Page;
import dev.relance.plan.Account;
import dev.relance.source.Flaw;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The deployed functions on the embedded cloud. Its clock moves only on request. Whatever falls due
 * on the way is delivered in order of time: timers, mail news, streams, the daily sweep.
 */
public final class LocalRelance implements AutoCloseable {
  /** Where the links in mails lead. */
  public static final String LINK_BASE = "https://links.relance.example";

  private static final String INVOICES = "invoices.example";

  /** The payload of the sweep's schedule in the template. */
  private static final byte[] SWEEP_EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private final EmbeddedCloud cloud;
  private final Wiring wiring;
  private final OnRecordWritten onRecordWritten;
  private final OnFollowUpDue onFollowUpDue;
  private final OnMailEvent onMailEvent;
  private final OnReplyReceived onReplyReceived;
  private final OnSummaryDue onSummaryDue;
  private final OnLinkOpened onLinkOpened;
  private final OnDeskOpened onDeskOpened;
  private final OnSweepDue onSweepDue;
  private final OnEvidenceWritten onEvidenceWritten;
  private final Template template =
      Template.above(
          Path.of(System.getProperty("relance.home", "")),
          "relance",
          Map.of("SenderIdentity", "*", "InvoiceBucket", INVOICES));
  private final String summaryTarget;
  private final StreamFeed records;
  private final StreamFeed evidence;
  private final Context context = LambdaContext.of(System.err::println);
  private final TreeSet<AccountId> known = new TreeSet<>();
  private final SortedMap<Long, Integer> remindersByCalls = new TreeMap<>();
  private final Deliveries deliveries;
  private long invocations;

  private LocalRelance(Instant at, RuleFiles added) {
    this.cloud = EmbeddedCloud.start(MovableClock.at(at), template);
    // The embedded cloud accepts any credentials; the functions keep their default chain.
    System.setProperty("aws.accessKeyId", "embedded");
    System.setProperty("aws.secretAccessKey", "embedded");
    Map<String, String> variables = template.environment();
    variables.put("LINK_BASE", LINK_BASE);
    variables.put("REPLY_DOMAIN", "replies.relance.example");
    this.summaryTarget = variables.getOrDefault("SUMMARY_TARGET_ARN", "");
    var settings = new Settings(variables);
    this.wiring =
        new Wiring(settings, new Clients(settings, cloud::http, List.of()), cloud.clock(), added);
    this.onRecordWritten = new OnRecordWritten(wiring);
    this.onFollowUpDue = new OnFollowUpDue(wiring);
    this.onMailEvent = new OnMailEvent(wiring);
    this.onReplyReceived = new OnReplyReceived(wiring);
    this.onSummaryDue = new OnSummaryDue(wiring);
    this.onLinkOpened = new OnLinkOpened(wiring);
    this.onDeskOpened = new OnDeskOpened(wiring);
    this.onSweepDue = new OnSweepDue(wiring);
    this.onEvidenceWritten = new OnEvidenceWritten(wiring);
    this.records = feed("RecordsTable", "OnRecordWritten", "RecordsDeadLetters");
    this.evidence = feed("EvidenceTable", "OnEvidenceWritten", "EvidenceDeadLetters");
    knowFunctions();
    this.deliveries = new Deliveries(cloud, new Functions());
  }

  private StreamFeed feed(String table, String function, String deadLetters) {
    return cloud
        .feed(name(table))
        .failingTo(cloud.failedBatches(function, name("FailedBatches"), name(deadLetters)));
  }

  /** What an operator invokes again when it failed. */
  private void knowFunctions() {
    know("OnRecordWritten", event -> invoke(onRecordWritten, event));
    know("OnFollowUpDue", event -> invoke(onFollowUpDue, event));
    know("OnSummaryDue", event -> invoke(onSummaryDue, event));
    know("OnMailEvent", event -> invoke(onMailEvent, event));
    know("OnReplyReceived", event -> invoke(onReplyReceived, event));
    know("OnEvidenceWritten", event -> invoke(onEvidenceWritten, event));
  }

  private void know(String function, UnaryOperator<byte[]> deed) {
    cloud.functions().know("relance-" + function, deed);
  }

  /** Starts everything, empty, with the shipped policies and law. */
  public static LocalRelance start(Instant at) {
    return start(at, RuleFiles.NONE);
  }

  /** Starts everything, empty, with rules besides those that ship. */
  public static LocalRelance start(Instant at, RuleFiles added) {
    return new LocalRelance(at, added);
  }

  /** The present time of the embedded cloud. */
  public Instant now() {
    return cloud.clock().instant();
  }

  /** The services underneath. */
  public EmbeddedCloud cloud() {
    return cloud;
  }

  /** The stack's name for a resource of its template. */
  public String name(String resource) {
    return template.name(resource);
  }

  /** The wiring of the functions, for reading accounts and rules. */
  public Wiring wiring() {
    return wiring;
  }

  /** How many reminders took how many AWS calls in the invocation that sent them. */
  public SortedMap<Long, Integer> remindersByCalls() {
    return remindersByCalls;
  }

  /** Every account that a record has named so far, in order. */
  public List<AccountId> accounts() {
    return List.copyOf(known);
  }

  /** Counts an account in that came in otherwise than by a record. */
  void know(AccountId account) {
    known.add(account);
  }

  /** An account as the functions see it. */
  public Account account(AccountId id) {
    return wiring.accounts().load(id).account(wiring.terms());
  }

  /** Writes records now, as an invoicing system would, and has them taken in. */
  public List<RejectedRecord> write(List<BookLine> lines) {
    List<RejectedRecord> refused = lines.stream().flatMap(line -> put(line).stream()).toList();
    lines.forEach(line -> account(line).ifPresent(known::add));
    takeIn();
    return refused;
  }

  /** Keeps the file of an invoice, by the folder of its creditor and its path there. */
  void keep(String path, byte[] file) {
    cloud.s3().store(INVOICES, path, file);
  }

  /** What the world around the functions does. */
  public Outside outside() {
    return new Outside(this);
  }

  /** The mail service reports something about a message now. */
  void report(MailReport report) {
    invoke(onMailEvent, report.json());
    takeIn();
  }

  /** What the desk answers an owner: a page, or another place with a cookie. */
  public APIGatewayV2HTTPResponse atDesk(Visit visit) {
    APIGatewayV2HTTPResponse answer = LambdaRuntime.invoke(onDeskOpened, visit.request(), context);
    takeIn();
    return answer;
  }

  /** Opens a page behind a link, or sends a form of it. */
  public Page open(Visit visit) {
    APIGatewayV2HTTPResponse answer = onLinkOpened.handleRequest(visit.request(), context);
    takeIn();
    return new Page(answer.getStatusCode(), answer.getBody());
  }

  /** Lets time pass until an instant, inclusive, and delivers everything that falls due. */
  public void advanceTo(Instant until) {
    deliveries.advanceTo(until);
    deliverEvidence();
  }

  /** The next instant at which anything falls due. */
  public Instant nextDue() {
    return deliveries.nextDue();
  }

  /** The evidence of an account, as the hashed lines, in order. */
  public List<String> evidence(AccountId account) {
    return cloud
        .tables()
        .queryPaginator(
            r ->
                r.tableName(name("EvidenceTable"))
                    .keyConditionExpression("account = :account")
                    .expressionAttributeValues(
                        Map.of(":account", AttributeValue.fromS(account.key())))
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> item.getOrDefault(PageItem.ENTRIES, AttributeValue.fromS("")).b())
        .flatMap(zipped -> PageItem.lines(zipped.asByteArray()).stream())
        .toList();
  }

  /** Everything that was mailed, in order. */
  public List<SentMail> mailbox() {
    return cloud.ses().mailbox();
  }

  @Override
  public void close() {
    cloud.close();
  }

  private byte[] invoke(RequestStreamHandler function, byte[] event) {
    invocations++;
    return LambdaRuntime.invoke(function, event, context);
  }

  private byte[] invoke(RequestHandler<?, ?> function, byte[] event) {
    invocations++;
    return LambdaRuntime.invoke(function, event, context);
  }

  /** How often a function was invoked so far. */
  long invocations() {
    return invocations;
  }

  /** The function that is invoked by what falls due. */
  private final class Functions implements Deliveries.Targets {
    @Override
    public void timer(Firing firing) {
      byte[] input = firing.input().getBytes(StandardCharsets.UTF_8);
      if (firing.targetArn().equals(summaryTarget)) {
        invoke(onSummaryDue, input);
      } else {
        followUp(input);
      }
    }

    @Override
    public void mail(MailReport event) {
      invoke(onMailEvent, event.json());
    }

    @Override
    public void received(MailReport event) {
      invoke(onReplyReceived, event.json());
    }

    @Override
    public void streams() {
      takeIn();
    }

    @Override
    public void daily() {
      invoke(onSweepDue, SWEEP_EVENT);
      deliverEvidence();
    }
  }

  private void followUp(byte[] input) {
    int sent = cloud.ses().accepted();
    var calls = cloud.calls().snapshot();
    invoke(onFollowUpDue, input);
    if (cloud.ses().accepted() > sent && isToDebtor(cloud.ses().mailbox().getLast())) {
      long taken = cloud.calls().since(calls).values().stream().mapToLong(Long::longValue).sum();
      remindersByCalls.merge(taken, 1, Integer::sum);
    }
  }

  /** A mail to an owner is no reminder. */
  private static boolean isToDebtor(SentMail mail) {
    return mail.tags().containsKey(Postman.TOUCHPOINT_TAG);
  }

  /** Writes a record as an invoicing system would. The table may refuse it. */
  private Optional<RejectedRecord> put(BookLine line) {
    var members = new TreeMap<String, @Nullable Object>(line.fields());
    members.put("creditorId", line.creditorId());
    members.put("record", line.record());
    if (line.tellsItsTime()) {
      members.putIfAbsent("at", now().toString());
    }
    try {
      cloud.tables().putItem(r -> r.tableName(name("RecordsTable")).item(Items.item(members)));
      return Optional.empty();
    } catch (DynamoDbException e) {
      String why = Flaw.text("not-taken", e.awsErrorDetails().errorMessage());
      return Optional.of(new RejectedRecord(now(), line.creditorId(), line.record(), List.of(why)));
    }
  }

  private void takeIn() {
    records.drain(batch -> StreamBatch.failures(invoke(onRecordWritten, batch.json())));
  }

  /** The evidence stream is delivered once a day, as a batching window would collect it. */
  private void deliverEvidence() {
    evidence.drain(this::handOn);
  }

  private Set<String> handOn(StreamBatch batch) {
    invoke(onEvidenceWritten, batch.json());
    return Set.of();
  }

  private static Optional<AccountId> account(BookLine line) {
    Object debtor =
        line.record().startsWith("debtor#")
            ? line.record().substring("debtor#".length())
            : line.fields().getOrDefault("debtor", "");
    try {
      return Optional.of(new AccountId(line.creditorId(), String.valueOf(debtor)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All records of evidence by account. */
  public SortedMap<AccountId, List<String>> evidence() {
    var all = new TreeMap<AccountId, List<String>>();
    for (AccountId account : known) {
      List<String> lines = evidence(account);
      if (!lines.isEmpty()) {
        all.put(account, lines);
      }
    }
    return all;
  }
}
