package dev.relance.story;

import com.amazonaws.services.lambda.runtime.Context;
import dev.relance.aws.Clients;
import dev.relance.aws.KeptEvidence;
import dev.relance.aws.Settings;
import dev.relance.cloud.Deliveries;
import dev.relance.cloud.EmbeddedCloud;
import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.cloud.MailReport;
import dev.relance.cloud.MovableClock;
import dev.relance.cloud.Scheduler.Firing;
import dev.relance.cloud.StreamBatch;
import dev.relance.cloud.StreamFeed;
import dev.relance.cloud.Template;
import dev.relance.handler.OnEvidenceWritten;
import dev.relance.handler.OnFollowUpDue;
import dev.relance.handler.OnMailEvent;
import dev.relance.handler.OnRecordWritten;
import dev.relance.handler.OnReplyReceived;
import dev.relance.handler.OnSummaryDue;
import dev.relance.handler.OnSweepDue;
import dev.relance.handler.Wiring;
import dev.relance.invoice.AccountId;
import dev.relance.pack.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The deployed functions on the embedded cloud, as the template connects them. */
public final class Deployed implements AutoCloseable {
  private final Template template =
      Template.above(
          Path.of(""),
          "relance",
          Map.of("SenderIdentity", "*", "InvoiceBucket", "invoices.example"));
  private final EmbeddedCloud cloud;
  private final Settings settings;
  private final Wiring wiring;
  private final Functions functions;
  private final Deliveries deliveries;

  private Deployed(Instant at, RuleFiles added) {
    this.cloud = EmbeddedCloud.start(MovableClock.at(at), template);
    // The embedded cloud takes any credentials; the functions keep their default chain.
    System.setProperty("aws.accessKeyId", "embedded");
    System.setProperty("aws.secretAccessKey", "embedded");
    Map<String, String> variables = template.environment();
    variables.put("LINK_BASE", "https://links.relance.example");
    variables.put("REPLY_DOMAIN", "replies.relance.example");
    this.settings = new Settings(variables);
    this.wiring = new Wiring(settings, clients(), cloud.clock(), added);
    this.functions = new Functions(variables.getOrDefault("SUMMARY_TARGET_ARN", ""));
    this.deliveries = new Deliveries(cloud, functions);
  }

  /** Starts everything, empty, with the operator's rules besides those that ship. */
  public static Deployed at(Instant start, RuleFiles added) {
    return new Deployed(start, added);
  }

  public EmbeddedCloud cloud() {
    return cloud;
  }

  public Settings settings() {
    return settings;
  }

  public Wiring wiring() {
    return wiring;
  }

  /** New clients of the services, as a function makes them. */
  public Clients clients() {
    return new Clients(settings, cloud::http, List.of());
  }

  /** What the stack calls a resource of its template. */
  public String name(String resource) {
    return template.name(resource);
  }

  public Instant now() {
    return cloud.clock().instant();
  }

  /** Writes records at the present, as an invoicing system would, and has them taken in. */
  public void write(List<Map<String, AttributeValue>> records) {
    records.forEach(
        record -> cloud.tables().putItem(r -> r.tableName(name("RecordsTable")).item(record)));
    functions.streams();
  }

  /** Lets time pass until an instant, inclusive, and delivers all that falls due. */
  public void advanceTo(Instant until) {
    deliveries.advanceTo(until);
    functions.handOn();
  }

  /** The most AWS calls that an invocation took which sent a reminder. */
  public long mostCallsPerReminder() {
    return functions.mostCalls;
  }

  /** The evidence of an account, as the lines that are hashed, in order. */
  public List<String> evidence(AccountId account) {
    return KeptEvidence.of(account, cloud.tables(), name("EvidenceTable"));
  }

  @Override
  public void close() {
    cloud.close();
  }

  /** Who is invoked by what. */
  private final class Functions implements Deliveries.Targets {
    private final String summaryTarget;
    private final Context context = LambdaContext.of(_ -> {});
    private final OnRecordWritten onRecordWritten = new OnRecordWritten(wiring);
    private final OnFollowUpDue onFollowUpDue = new OnFollowUpDue(wiring);
    private final OnMailEvent onMailEvent = new OnMailEvent(wiring);
    private final OnReplyReceived onReplyReceived = new OnReplyReceived(wiring);
    private final OnSummaryDue onSummaryDue = new OnSummaryDue(wiring);
    private final OnSweepDue onSweepDue = new OnSweepDue(wiring);
    private final OnEvidenceWritten onEvidenceWritten = new OnEvidenceWritten(wiring);
    private final StreamFeed records = cloud.feed(name("RecordsTable"));
    private final StreamFeed evidence = cloud.feed(name("EvidenceTable"));
    private long mostCalls;

    Functions(String summaryTarget) {
      this.summaryTarget = summaryTarget;
    }

    @Override
    public void timer(Firing firing) {
      byte[] input = firing.input().getBytes(StandardCharsets.UTF_8);
      if (firing.targetArn().equals(summaryTarget)) {
        LambdaRuntime.invoke(onSummaryDue, input, context);
      } else {
        followUp(input);
      }
    }

    private void followUp(byte[] input) {
      int sent = cloud.ses().accepted();
      var before = cloud.calls().snapshot();
      LambdaRuntime.invoke(onFollowUpDue, input, context);
      if (cloud.ses().accepted() > sent) {
        long taken = cloud.calls().since(before).values().stream().mapToLong(n -> n).sum();
        mostCalls = Math.max(mostCalls, taken);
      }
    }

    @Override
    public void mail(MailReport event) {
      LambdaRuntime.invoke(onMailEvent, event.json(), context);
    }

    @Override
    public void received(MailReport event) {
      LambdaRuntime.invoke(onReplyReceived, event.json(), context);
    }

    @Override
    public void streams() {
      records.drain(
          batch ->
              StreamBatch.failures(LambdaRuntime.invoke(onRecordWritten, batch.json(), context)));
    }

    @Override
    public void daily() {
      LambdaRuntime.invoke(onSweepDue, "{}".getBytes(StandardCharsets.UTF_8), context);
      handOn();
    }

    void handOn() {
      evidence.drain(
          batch -> {
            LambdaRuntime.invoke(onEvidenceWritten, batch.json(), context);
            return Set.of();
          });
    }
  }
}
