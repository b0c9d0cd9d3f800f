package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.document.Sha256;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.Promise;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.page.DebtorPage;
import dev.relance.page.DebtorPage.Shown;
import dev.relance.page.Form;
import dev.relance.page.Limits;
import dev.relance.page.Page;
import dev.relance.page.Said;
import dev.relance.page.StopPage;
import dev.relance.page.Told;
import dev.relance.plan.Account;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AgreedPlan;
import dev.relance.plan.BankNamed;
import dev.relance.plan.StandingOffer;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Shows a debtor the page behind the link, and writes down what the debtor says there as a normal
 * decision record. Looking changes nothing. A form can be sent once.
 */
public final class ListenToDebtor {
  /** How long a page may stay open before its form is sent. */
  private static final Duration FORM_VALID = Duration.ofHours(24);

  private static final int NONCE_BYTES = 12;

  /** Each answer is a record and a mail, so whoever holds a link could cause any number of them. */
  private static final int MOST_A_DAY = 12;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Accounts accounts;
  private final Intake intake;
  private final Terms terms;
  private final SignedLinks links;
  private final InstantSource clock;

  public ListenToDebtor(
      Accounts accounts, Intake intake, Terms terms, SignedLinks links, InstantSource clock) {
    this.accounts = accounts;
    this.intake = intake;
    this.terms = terms;
    this.links = links;
    this.clock = clock;
  }

  /** The page; a neutral one if the link names nobody. */
  public Page show(String token, Locale language) {
    Instant now = clock.instant();
    return opened(token, now)
        .map(opened -> page(opened, language, now, new Shown.Account()))
        .orElseGet(() -> unknown(language));
  }

  /**
   * Takes in a form of the page.
   *
   * @param fields as they were sent
   */
  public Page hear(String token, Locale language, Map<String, String> fields) {
    Instant now = clock.instant();
    return opened(token, now)
        .map(opened -> heard(opened, language, fields, now))
        .orElseGet(() -> unknown(language));
  }

  private Page heard(Opened opened, Locale language, Map<String, String> fields, Instant now) {
    Account account = opened.account();
    String nonce = fields.getOrDefault("nonce", "");
    boolean isOurs =
        links.account(LinkPurpose.FORM, nonce, now).filter(account.id()::equals).isPresent();
    if (!isOurs) {
      return page(opened, language, now, new Shown.TooLate());
    }
    if (saidLately(account, now) >= MOST_A_DAY) {
      return page(opened, language, now, new Shown.TooMany());
    }
    return switch (new Form(fields, limits(account, now), wording(language)).read()) {
      case Said.Complete(var topic, var told) ->
          write(account, nonce, told, now)
              ? page(load(account.id()), language, now, new Shown.Noted(topic))
              : page(opened, language, now, new Shown.Again());
      case Said.Proposed(var parts) ->
          page(opened, language, now, new Shown.Parts(parts, parts.getFirst().date().toString()));
      case Said.Flawed(var topic) -> page(opened, language, now, new Shown.Incomplete(topic));
      case Said.Unknown() -> page(opened, language, now, new Shown.TooLate());
    };
  }

  private static long saidLately(Account account, Instant now) {
    return account.decisions().stream()
        .filter(said -> said.by() == DecidedBy.DEBTOR)
        .filter(said -> said.at().isAfter(now.minus(A_DAY)))
        .count();
  }

  /** False if the form was sent before. */
  private boolean write(Account account, String nonce, Told told, Instant now) {
    var members = new TreeMap<String, Object>();
    members.put("debtor", account.id().debtorId());
    members.put("by", "debtor");
    members.put("at", now.toString());
    members.putAll(members(told));
    return intake.write(
        new RecordKey(account.id().creditorId(), "decision#page." + once(nonce)), members);
  }

  private static Map<String, ?> members(Told told) {
    return switch (told) {
      case Told.Paid(String words) -> Map.of("kind", "paid", "reason", words);
      case Told.Wrong(List<String> invoices, String words) ->
          invoices.isEmpty()
              ? Map.of("kind", "dispute", "reason", words)
              : Map.of("kind", "dispute", "reason", words, "invoices", invoices);
      case Told.WillPay(List<String> invoices, Promise promise) ->
          Map.of("kind", "promise", "invoices", invoices, "promise", member("date", promise));
      case Told.WillPayInParts(List<String> invoices, List<Promise> parts) ->
          Map.of(
              "kind",
              "plan",
              "invoices",
              invoices,
              "instalments",
              parts.stream().map(part -> member("dueDate", part)).toList());
      case Told.Accepts(List<String> invoices, Money sum, LocalDate until) ->
          Map.of(
              "kind",
              "settle",
              "invoices",
              invoices,
              "sum",
              sum.getAmount().toPlainString(),
              "until",
              until.toString());
      case Told.OtherAddress(Optional<String> email, Optional<String> postal) -> {
        var address = new TreeMap<String, String>(Map.of("kind", "new-address"));
        email.ifPresent(named -> address.put("email", named));
        postal.ifPresent(named -> address.put("reason", named));
        yield address;
      }
      case Told.WrongPerson() -> Map.of("kind", "wrong-person");
      case Told.Stop() -> Map.of("kind", "stop");
    };
  }

  private static Map<String, String> member(String day, Promise promise) {
    var members = new TreeMap<>(Map.of(day, promise.date().toString()));
    promise.amount().ifPresent(amount -> members.put("amount", amount.toPlainString()));
    return members;
  }

  /** An account whose page is open, and the bank accounts that reminders named. */
  private record Opened(Account account, List<BankNamed> banks) {}

  /** The account of a link, if its creditor and its debtor are recorded. */
  private Optional<Opened> opened(String token, Instant now) {
    return links
        .account(LinkPurpose.DEBTOR_PAGE, token, now)
        .map(this::load)
        .filter(opened -> opened.account().creditor().isPresent())
        .filter(opened -> opened.account().debtor().isPresent());
  }

  private Opened load(AccountId id) {
    Accounts.Loaded loaded = accounts.load(id);
    return new Opened(loaded.account(terms), loaded.followUp().onRecord().banks());
  }

  private Page page(Opened opened, Locale language, Instant now, Shown shown) {
    Account account = opened.account();
    LocalDate today = account.day(now);
    return new DebtorPage(
            account.creditor().orElseThrow(),
            account.debtor().orElseThrow(),
            AccountStatement.of(account, terms, today),
            new Statements(account, terms, today),
            limits(account, now),
            opened.banks(),
            links.token(LinkPurpose.FORM, account.id(), now.plus(FORM_VALID)),
            shown)
        .in(wording(language));
  }

  private Limits limits(Account account, Instant now) {
    LocalDate today = account.day(now);
    return new Limits(
        today,
        today.plusDays(terms.policy(account, today).patience().promises().daysAhead()),
        Limits.Due.of(AccountStatement.of(account, terms, today)),
        account.openInvoices().stream().map(invoice -> invoice.id()).toList(),
        StandingOffer.of(account, today),
        AgreedPlan.of(account, terms, today));
  }

  private static Wording wording(Locale language) {
    return Wording.of(Wording.choose(Optional.of(language), Locale.ENGLISH, Optional.empty()));
  }

  private static Page unknown(Locale language) {
    return StopPage.UNKNOWN.in(language);
  }

  /** The name of a form: the same form always has the same. */
  private static String once(String nonce) {
    return Sha256.hex(nonce, NONCE_BYTES);
  }
}
