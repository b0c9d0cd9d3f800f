package dev.relance.gate;

import dev.relance.court.StepReadiness;
import dev.relance.finding.Payer;
import dev.relance.finding.Regarded;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.law.Cap;
import dev.relance.law.ContactWindow;
import dev.relance.law.Law;
import dev.relance.law.OpenHours;
import dev.relance.law.PostFirst;
import dev.relance.plan.Account;
import dev.relance.plan.AnnouncedStep;
import dev.relance.plan.Announcements;
import dev.relance.plan.Policies;
import dev.relance.plan.Round;
import dev.relance.plan.Terms;
import dev.relance.plan.Turn;
import dev.relance.policy.Policy;
import dev.relance.policy.Regard.Manner;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the rules judge: an account, its terms, and a moment.
 *
 * @param open the invoices that are not settled
 * @param conduct what policy and law say about contact with the debtor
 * @param contacted the days on which the debtor was contacted, by message or by hand
 * @param moment the moment for which the rules answer
 * @param announcement which steps towards court may be announced on that day
 * @param told what the debtor was told to expect
 */
public record Situation(
    Account account,
    List<Invoice> open,
    Terms terms,
    Conduct conduct,
    List<ContactDay> contacted,
    LocalMoment moment,
    StepReadiness announcement,
    Told told) {
  /** A timer fires within its minute, and a function may start once more. */
  private static final Duration LATE_TIMER = Duration.ofMinutes(10);

  /**
   * What policy and law say about contact with a debtor.
   *
   * @param policies every policy of the account
   * @param policy the policy of the account as a whole
   * @param window when the debtor may be contacted
   * @param caps every cap that applies
   */
  public record Conduct(
      Policies policies, Policy policy, Law law, ContactWindow window, List<Cap> caps) {}

  /**
   * A moment and its day in the debtor's calendar.
   *
   * @param opens the first allowed moment of the day, or of the next allowed day, when the account
   *     has its turn
   */
  public record LocalMoment(Instant at, LocalDate today, Instant opens) {}

  /**
   * What the debtor was told to expect.
   *
   * @param notices the firm reminders, formal notices and announced steps after whose last day no
   *     message could go out yet
   * @param awaited by invoice id, the announced steps that wait for the owner's answer
   */
  public record Told(List<RunningNotice> notices, Map<String, AnnouncedStep> awaited) {
    private static final Told NOTHING = new Told(List.of(), Map.of());

    private static Told of(
        Account account,
        List<Invoice> open,
        Policies policies,
        LocalDate today,
        Predicate<RunningNotice> isOver) {
      return account.contacts().isEmpty() && !account.history().isPressed()
          ? NOTHING
          : new Told(
              RunningNotice.of(account, open, policies::of, today, isOver),
              Announcements.awaited(account, open));
    }
  }

  /** The situation of an account at a moment, for a message. */
  public static Situation of(Account account, Terms terms, Instant at) {
    LocalDate today = account.day(at);
    List<Invoice> open = account.openInvoices();
    return of(account, open, terms, terms.law(account, open, today), at, today);
  }

  private static Situation of(
      Account account, List<Invoice> open, Terms terms, Law law, Instant at, LocalDate today) {
    Policies policies = terms.policies(account, today);
    Policy policy = policies.ofAccount();
    ContactWindow window = window(account, terms, policy, law);
    return new Situation(
        account,
        open,
        terms,
        new Conduct(policies, policy, law, window, caps(law, policy)),
        ContactDay.of(account),
        new LocalMoment(at, today, opening(account, policy, window, today)),
        new StepReadiness(account, terms, today),
        Told.of(
            account,
            open,
            policies,
            today,
            notice ->
                notice.until().isBefore(today)
                    && !opening(account, policy, window, notice.until().plusDays(1)).isAfter(at)));
  }

  /** The same situation for a contact by hand on a channel. */
  public Situation by(Channel channel) {
    return of(account, open, terms, law().by(channel), at(), today());
  }

  /** To whom a policy gives so many days between messages, if it does not give them to all. */
  Optional<Regarded> given(Policy by, int days) {
    return regarded(by).filter(who -> who.manner().spacingDays() == days);
  }

  private Optional<Regarded> regarded(Policy by) {
    return conduct.policies().regarded(by);
  }

  /** The same for a message, with no more than changed when it goes out or what it says. */
  public Optional<Regarded> regarded(Policy by, Round round) {
    return regarded(by)
        .map(who -> who.in(new Manner(waited(by, who.manner()), round.taken(who.manner().tone()))))
        .filter(who -> !who.manner().equals(Manner.ORDINARY));
  }

  /** Nobody waited for the first reminder, or where the policy gives as many days to all. */
  private int waited(Policy by, Manner given) {
    boolean isGiven =
        by.spacingDays() == given.spacingDays() || by.debtorSpacingDays() == given.spacingDays();
    return isGiven && account.history().lastReminderOn().isPresent() ? given.spacingDays() : 0;
  }

  /** How the debtor pays. */
  public Payer payer() {
    return conduct.policies().payer();
  }

  /** The firm reminder whose days end last, if they are not over. */
  public Optional<RunningNotice> firmWord() {
    return running(false).max(Comparator.comparing(RunningNotice::until));
  }

  private Stream<RunningNotice> running(boolean isLegalStep) {
    return told.notices().stream()
        .filter(notice -> notice.level().isLegalStep() == isLegalStep)
        .filter(notice -> !hasCome(notice.until().plusDays(1)));
  }

  /** The sternest notice that is running; of several, the one that runs longest. */
  public Optional<RunningNotice> notice() {
    return told.notices().isEmpty() ? Optional.empty() : sternest();
  }

  private Optional<RunningNotice> sternest() {
    return running(true)
        .max(
            Comparator.<RunningNotice, Boolean>comparing(notice -> notice.level() == Level.INTENT)
                .thenComparing(RunningNotice::until));
  }

  /** The step that was announced for an invoice and waits for the owner's answer. */
  public Optional<AnnouncedStep> awaited(Invoice invoice) {
    return told.awaited().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(told.awaited().get(invoice.id()));
  }

  /** The same situation for an acknowledgement, which only the law's caps bind. */
  public Situation forAcknowledgement() {
    return new Situation(
        account,
        open,
        terms,
        new Conduct(
            conduct.policies(),
            policy(),
            law(),
            window(),
            caps().stream().filter(cap -> !cap.basis().isHouseRule()).toList()),
        contacted,
        moment,
        announcement,
        told);
  }

  /** The policy of the account. */
  public Policy policy() {
    return conduct.policy();
  }

  /** The rules of law for contact with the debtor. */
  public Law law() {
    return conduct.law();
  }

  /** When the debtor may be contacted. */
  public ContactWindow window() {
    return conduct.window();
  }

  /** Every cap that applies. */
  public List<Cap> caps() {
    return conduct.caps();
  }

  /** Every cap that applies to an invoice, those of its own policy included. */
  public List<Cap> caps(Invoice invoice) {
    return invoice.policy().isEmpty() ? caps() : caps(law(), policy(invoice));
  }

  /** Every letter that must come before the contact. */
  public List<PostFirst> postFirst() {
    return law().postFirst();
  }

  /** The moment for which the rules answer. */
  public Instant at() {
    return moment.at();
  }

  /** The debtor's day at that moment. */
  public LocalDate today() {
    return moment.today();
  }

  private static List<Cap> caps(Law law, Policy policy) {
    var caps = new ArrayList<>(law.caps());
    for (Cap cap : policy.caps()) {
      if (cap.channels().includes(law.by())) {
        caps.add(cap);
      }
    }
    return caps;
  }

  private static ContactWindow window(Account account, Terms terms, Policy policy, Law law) {
    boolean isLeftAside = isLeftAside(account, Rule.CONTACT_WINDOW, law.on());
    List<ZoneId> zones = account.zones();
    return new ContactWindow(
        isLeftAside ? ofWakingHours(law.hours()) : lawFirst(law, policy),
        terms.holidays(),
        zones.isEmpty() ? List.of(account.zone()) : zones,
        terms.place(account));
  }

  /** Requirements of law come before those of the house. */
  private static List<OpenHours> lawFirst(Law law, Policy policy) {
    var rules = new ArrayList<>(law.hours());
    if (law.by() == Channel.EMAIL) {
      rules.add(OpenHours.sentFrom(policy.sendFrom()));
    }
    rules.sort(Comparator.comparing(rule -> rule.basis().isHouseRule()));
    return rules;
  }

  private static List<OpenHours> ofWakingHours(List<OpenHours> hours) {
    return hours.stream().map(OpenHours::ofWakingHours).toList();
  }

  /** The same situation at another moment. */
  public Situation at(Instant later) {
    LocalDate day = day(later);
    return new Situation(
        account,
        open,
        terms,
        conduct,
        contacted,
        new LocalMoment(later, day, opening(day)),
        day.equals(today()) ? announcement : new StepReadiness(account, terms, day),
        told);
  }

  /** The policy of an invoice. */
  public Policy policy(Invoice invoice) {
    if (invoice.policy().isEmpty()) {
      return policy();
    }
    return conduct.policies().on().equals(today())
        ? conduct.policies().of(invoice)
        : terms.policies(account, today()).of(invoice);
  }

  /** What is past due of all invoices in a currency. */
  public Money overdue(CurrencyUnit currency) {
    return Money.total(
        currency,
        open.stream()
            .filter(invoice -> invoice.total().getCurrencyUnit().equals(currency))
            .map(invoice -> invoice.overdue(today()))
            .toList());
  }

  /** The debtor's day at an instant. */
  public LocalDate day(Instant instant) {
    return account.day(instant);
  }

  /** A later day as an instant: its first allowed moment, when the account has its turn. */
  public Instant opening(LocalDate day) {
    return opening(account, policy(), window(), day);
  }

  /** When a message that is free now has its turn: at once, unless much is due. */
  public Instant turn() {
    return Turn.next(
        account.flow().spread(policy().spread()),
        moment.opens(),
        at(),
        turn -> isSameWindow(account, window(), at(), turn));
  }

  private static Instant opening(
      Account account, Policy policy, ContactWindow window, LocalDate day) {
    Duration spread = account.flow().spread(policy.spread());
    Instant first = window.nextOpen(day);
    return spread.isZero() ? first : first.plus(delay(account, window, first, spread));
  }

  /** Never outside the window, nor on another day. A short window is shared out more closely. */
  private static Duration delay(
      Account account, ContactWindow window, Instant first, Duration spread) {
    Duration delay = Turn.within(spread, account.id(), account.day(first));
    while (!delay.isZero() && !isSameWindow(account, window, first, first.plus(delay))) {
      delay = delay.dividedBy(2).truncatedTo(ChronoUnit.SECONDS);
    }
    return delay;
  }

  private static boolean isSameWindow(
      Account account, ContactWindow window, Instant first, Instant turn) {
    Instant last = turn.plus(LATE_TIMER);
    return account.day(first).equals(account.day(last))
        && window.isOpen(turn)
        && window.isOpen(last);
  }

  /** Whether the first allowed moment of a day has come. */
  public boolean hasCome(LocalDate day) {
    return !day.isAfter(today())
        && (!moment.opens().isAfter(at())
            || (day.isBefore(today()) && !opening(day).isAfter(at())));
  }

  /** Whether the first allowed moment of an epoch day has come. */
  public boolean hasCome(long epochDay) {
    return epochDay <= today().toEpochDay() && hasCome(LocalDate.ofEpochDay(epochDay));
  }

  /** Whether the owner leaves a house rule aside today. Law is never left aside. */
  boolean isLeftAside(Rule rule) {
    return isLeftAside(account, rule, today());
  }

  /** Whether the owner leaves a house rule aside today for an invoice. */
  boolean isLeftAside(Rule rule, String invoiceId) {
    return isLeftAside(rule)
        && overrides(account, rule, today()).anyMatch(i -> i.concerns(invoiceId));
  }

  /** The decisions that leave a house rule aside on a day for some invoices. */
  public static Stream<DecisionRecord> leftAside(
      Account account, LocalDate on, Collection<String> invoices) {
    return account
        .overrides(on)
        .filter(
            decision ->
                decision.rule().filter(rule -> rule.about() == Rule.About.ACCOUNT).isPresent()
                    || invoices.stream().anyMatch(decision::concerns));
  }

  private static boolean isLeftAside(Account account, Rule rule, LocalDate today) {
    return !account.decisions().isEmpty() && overrides(account, rule, today).findAny().isPresent();
  }

  private static Stream<DecisionRecord> overrides(Account account, Rule rule, LocalDate today) {
    return account.overrides(today).filter(i -> i.rule().equals(Optional.of(rule)));
  }
}
