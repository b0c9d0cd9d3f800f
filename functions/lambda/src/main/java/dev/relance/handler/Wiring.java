package dev.relance.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.relance.aws.Clients;
import dev.relance.aws.DynamoAccounts;
import dev.relance.aws.DynamoIntake;
import dev.relance.aws.DynamoMailFlows;
import dev.relance.aws.DynamoSourceRecords;
import dev.relance.aws.EventBridgeBus;
import dev.relance.aws.S3Archive;
import dev.relance.aws.S3Inbox;
import dev.relance.aws.S3InvoiceFiles;
import dev.relance.aws.S3Letters;
import dev.relance.aws.S3Sources;
import dev.relance.aws.SchedulerWakeUps;
import dev.relance.aws.SecretLinkKeys;
import dev.relance.aws.SesPostman;
import dev.relance.aws.SesQuota;
import dev.relance.aws.Settings;
import dev.relance.aws.WebhookSecrets;
import dev.relance.document.Lazy;
import dev.relance.journey.DecideForOwner;
import dev.relance.journey.DraftFollowUp;
import dev.relance.journey.HandOnEvidence;
import dev.relance.journey.ListenToDebtor;
import dev.relance.journey.MakeLetter;
import dev.relance.journey.PlanAccounts;
import dev.relance.journey.RecordDelivery;
import dev.relance.journey.SendFollowUp;
import dev.relance.journey.ServeDesk;
import dev.relance.journey.StopFurtherMail;
import dev.relance.journey.SummariseForOwner;
import dev.relance.journey.SweepMissed;
import dev.relance.journey.TakeInRecords;
import dev.relance.journey.TakeInReply;
import dev.relance.journey.WatchMail;
import dev.relance.law.FactNames;
import dev.relance.link.SignedLinks;
import dev.relance.log.FunctionLog;
import dev.relance.message.Composer;
import dev.relance.message.Letter;
import dev.relance.pack.Documents;
import dev.relance.pack.RuleFiles;
import dev.relance.plan.Terms;
import dev.relance.record.RecordContract;
import dev.relance.source.TakeInSource;
import dev.relance.summary.SummaryComposer;
import dev.relance.time.HolidayTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;

/** Connects the actions of the journey to their adapters. Nothing else knows the clock. */
public final class Wiring {
  /** Where a running function finds the files of its layer. */
  private static final Path LAYER = Path.of("/opt");

  private final Settings settings;
  private final InstantSource clock;
  private final Clients clients;
  private final Lazy<Terms> terms;
  private final DynamoAccounts accounts;
  private final DynamoIntake intake;
  private final SchedulerWakeUps wakeUps;
  private final Lazy<SecretLinkKeys> keys;

  /** Everything with the given clients, clock and rules. */
  public Wiring(Settings settings, Clients clients, InstantSource clock, RuleFiles added) {
    this.settings = settings;
    this.clock = clock;
    this.clients = clients;
    this.terms = new Lazy<>(() -> Documents.terms(added, new HolidayTable()));
    var facts = new FactNames(() -> terms().law(), () -> terms().rates());
    RecordContract contract =
        new RecordContract(
            policy -> terms().knows(policy), policy -> terms().asksTwoOwners(policy), facts::has);
    this.accounts = new DynamoAccounts(clients, settings, contract);
    this.intake = new DynamoIntake(clients, settings, contract);
    this.wakeUps = new SchedulerWakeUps(clients, settings);
    this.keys = new Lazy<>(() -> new SecretLinkKeys(clients, settings, clock));
  }

  /** The wiring of the running function. */
  public static Wiring ofEnvironment() {
    Settings settings = Settings.ofEnvironment();
    return new Wiring(settings, new Clients(settings), InstantSource.system(), RuleFiles.in(LAYER));
  }

  /** The rules for following up accounts. Half of the functions never need them. */
  public Terms terms() {
    return terms.value();
  }

  /** The accounts. */
  public DynamoAccounts accounts() {
    return accounts;
  }

  FunctionLog log(Context context) {
    return new FunctionLog(context, clock.instant());
  }

  TakeInRecords takeInRecords() {
    return new TakeInRecords(
        intake,
        planAccounts(),
        new DynamoMailFlows(clients, settings)::add,
        wakeUps,
        terms(),
        new EventBridgeBus(clients, settings),
        clock);
  }

  PlanAccounts planAccounts() {
    return new PlanAccounts(accounts, wakeUps, terms(), clock);
  }

  SendFollowUp sendFollowUp() {
    return new SendFollowUp(
        accounts,
        wakeUps,
        terms(),
        new SesPostman(clients, settings),
        new Composer(),
        links(),
        new S3InvoiceFiles(clients, settings),
        clock);
  }

  /** The action that drafts what would go out, with links that open nothing. */
  public DraftFollowUp draftFollowUp() {
    return new DraftFollowUp(
        accounts, terms(), SignedLinks.inert(settings.linkBase(), settings.replyDomain()));
  }

  RecordDelivery recordDelivery() {
    return new RecordDelivery(accounts, wakeUps, clock);
  }

  /** The action that tells an owner what happened. */
  public SummariseForOwner summariseForOwner() {
    return new SummariseForOwner(
        intake, accounts, new SesPostman(clients, settings), new SummaryComposer(links()), clock);
  }

  TakeInReply takeInReply() {
    return new TakeInReply(
        new S3Inbox(clients, settings, clock), accounts, intake, links().replies(), clock);
  }

  SourceDoor sourceDoor() {
    var files = new S3Sources(clients, settings, clock);
    return new SourceDoor(
        new TakeInSource(new DynamoSourceRecords(clients, settings), files),
        files,
        new WebhookSecrets(clients, settings, clock),
        clock);
  }

  SweepMissed sweepMissed() {
    return new SweepMissed(accounts, wakeUps, clock);
  }

  WatchMail watchMail() {
    return new WatchMail(new DynamoMailFlows(clients, settings), new SesQuota(clients), clock);
  }

  HandOnEvidence handOnEvidence() {
    return new HandOnEvidence(
        new S3Archive(clients, settings, clock), new EventBridgeBus(clients, settings));
  }

  ListenToDebtor listenToDebtor() {
    return new ListenToDebtor(accounts, intake, terms(), links(), clock);
  }

  /** The action that shows an owner a question and its letter, and takes the answer. */
  public DecideForOwner decideForOwner() {
    return new DecideForOwner(accounts, intake, terms(), links(), clock);
  }

  /**
   * The action that makes a letter for an owner to post.
   *
   * @param press writes it as a PDF
   */
  public MakeLetter makeLetter(Function<Letter, byte[]> press) {
    return new MakeLetter(
        decideForOwner(), accounts, wakeUps, new S3Letters(clients, settings, clock), press, clock);
  }

  /** The desk of the owners. */
  public ServeDesk serveDesk() {
    return new ServeDesk(
        accounts,
        intake,
        summariseForOwner(),
        terms(),
        links(),
        new SesPostman(clients, settings),
        clock);
  }

  /** How fast each link may be opened. */
  public LinkPace linkPace() {
    return new LinkPace(clock);
  }

  StopFurtherMail stopFurtherMail() {
    return new StopFurtherMail(intake, links(), clock);
  }

  /** The links that messages carry. */
  public SignedLinks links() {
    return settings.linkBase().isEmpty() && settings.replyDomain().isEmpty()
        ? SignedLinks.none()
        : new SignedLinks(settings.linkBase(), keys.value()).receiving(settings.replyDomain());
  }
}
