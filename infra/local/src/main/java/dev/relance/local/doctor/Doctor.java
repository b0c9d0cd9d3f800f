package dev.relance.local.doctor;

import static dev.relance.local.doctor.Observation.doubtful;
import static dev.relance.local.doctor.Observation.ill;
import static dev.relance.local.doctor.Observation.well;

import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.local.doctor.Web.Answered;
import dev.relance.local.stack.DeployedStack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/** Looks a deployed stack over. */
public final class Doctor {
  private static final String HEALTHY = "HEALTHY";

  /** From five minutes on, AWS refuses what a clock signs. */
  private static final Duration CLOCK_MAY_DIFFER = Duration.ofSeconds(30);

  /** Nothing changes so late; what is listed is open. */
  private static final LocalDate ONLY_OPEN = LocalDate.of(9999, 12, 31);

  private static final double QUOTA_NEARLY_USED = 0.8;

  private final DeployedStack stack;
  private final SesV2Client ses;
  private final Senders senders;
  private final Web web;

  public Doctor(DeployedStack stack, Dns dns, Web web) {
    this.stack = stack;
    this.ses = stack.client(SesV2Client.builder());
    this.senders = new Senders(ses, dns, stack.parameter("SenderIdentity"));
    this.web = web;
  }

  /**
   * Looks at everything.
   *
   * @param creditorId whose sender is looked at; empty for every creditor
   * @param asked the account for the dry run; empty for the first that is open
   */
  public List<Observation> look(
      Optional<String> creditorId, Optional<AccountId> asked, Instant at) {
    List<Map<String, Object>> creditors =
        stack.records(creditorId).filter(Doctor::isCreditor).toList();
    return Stream.of(
            allowed("ses:GetAccount", this::mail),
            creditors.stream()
                .flatMap(
                    creditor -> allowed("ses:GetEmailIdentity", () -> sender(creditor)).stream())
                .toList(),
            creditors.isEmpty() ? List.of(doubtful("creditors.none")) : List.<Observation>of(),
            List.of(clock(), links(), rules()),
            allowed("dynamodb:Query", () -> dryRun(creditors, asked, at)))
        .flatMap(List::stream)
        .toList();
  }

  /** What a call tells, or that the operator may not make it. */
  private static List<Observation> allowed(String action, Supplier<List<Observation>> look) {
    try {
      return look.get();
    } catch (AwsServiceException e) {
      return List.of(doubtful("not-allowed", action, e.awsErrorDetails().errorCode()));
    }
  }

  private List<Observation> mail() {
    GetAccountResponse account = ses.getAccount(r -> {});
    return List.of(
        account.productionAccessEnabled() ? well("sandbox") : ill("sandbox.on"),
        account.sendingEnabled() && account.enforcementStatus().equals(HEALTHY)
            ? well("sending")
            : ill("sending.stopped", account.enforcementStatus()),
        quota(account.sendQuota()));
  }

  private static Observation quota(SendQuota quota) {
    Object[] values = {quota.sentLast24Hours(), quota.max24HourSend(), quota.maxSendRate()};
    return quota.sentLast24Hours() < QUOTA_NEARLY_USED * quota.max24HourSend()
        ? well("quota", values)
        : doubtful("quota.nearly-used", values);
  }

  private List<Observation> sender(Map<String, Object> creditor) {
    Document read = new Document("", creditor);
    String id = read.text("creditorId");
    return read.optionalText("email")
        .map(address -> senders.look(id, address))
        .orElseGet(() -> List.of(ill("identity.no-address", id)));
  }

  private Observation clock() {
    Duration ahead = stack.clockAhead();
    long seconds = Math.abs(ahead.toSeconds());
    return ahead.abs().compareTo(CLOCK_MAY_DIFFER) <= 0
        ? well("clock", seconds)
        : ill("clock.differs", seconds);
  }

  /** Looking at a link changes nothing; this one opens nothing either. */
  private Observation links() {
    String base = stack.linkBase();
    return switch (web.ask(URI.create(base + "/account/doctor"))) {
      case Answered.OURS -> well("links", base);
      case Answered.ANOTHER -> ill("links.another", base);
      case Answered.NOBODY -> ill("links.nobody", base);
    };
  }

  private Observation rules() {
    try {
      return well("rules", stack.wiring().terms().policies().size());
    } catch (IllegalArgumentException e) {
      return ill("rules.flawed", String.valueOf(e.getMessage()));
    }
  }

  private List<Observation> dryRun(
      List<Map<String, Object>> creditors, Optional<AccountId> asked, Instant at) {
    return asked
        .or(() -> creditors.stream().flatMap(this::firstOpen).findFirst())
        .map(id -> new DryRun(stack, id).at(at))
        .orElseGet(() -> List.of(doubtful("account.none")));
  }

  private Stream<AccountId> firstOpen(Map<String, Object> creditor) {
    String id = new Document("", creditor).text("creditorId");
    return stack.wiring().accounts().ofCreditor(id, ONLY_OPEN, Optional.empty()).accounts().stream()
        .limit(1);
  }

  private static boolean isCreditor(Map<String, Object> record) {
    return "creditor".equals(record.get("record"));
  }
}
