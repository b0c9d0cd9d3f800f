package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.Loaded;
import dev.relance.decide.Decide;
import dev.relance.decide.Tasks;
import dev.relance.delivery.Postman;
import dev.relance.desk.AccountPage;
import dev.relance.desk.AccountPage.Shown;
import dev.relance.desk.DeskAccount;
import dev.relance.desk.DeskDoor;
import dev.relance.desk.DeskLinks;
import dev.relance.desk.DeskMail;
import dev.relance.desk.DeskPage;
import dev.relance.desk.DeskQuery;
import dev.relance.desk.MessagePage;
import dev.relance.document.Sha256;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.Invoice;
import dev.relance.journey.Intake.RecordKey;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.page.Answered;
import dev.relance.page.Answered.Entry;
import dev.relance.page.Page;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.summary.LastSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Serves the desk to an owner. A link opens a session, which a browser keeps and we do not; every
 * form carries a token of ours. Looking changes nothing.
 */
public final class ServeDesk {
  /** A working day. */
  private static final Duration SESSION_VALID = Duration.ofHours(8);

  private static final int NAME_BYTES = 12;

  private final Accounts accounts;
  private final Intake intake;
  private final UnknownSenders unknown;
  private final SummariseForOwner summaries;
  private final Terms terms;
  private final Drafting drafting;
  private final SignedLinks links;
  private final Postman postman;
  private final InstantSource clock;

  /**
   * @param postman takes a new link to its owner
   */
  public ServeDesk(
      Accounts accounts,
      Intake intake,
      SummariseForOwner summaries,
      Terms terms,
      SignedLinks links,
      Postman postman,
      InstantSource clock) {
    this.accounts = accounts;
    this.intake = intake;
    this.unknown = new UnknownSenders(intake);
    this.summaries = summaries;
    this.terms = terms;
    this.drafting = Drafting.shown(terms, links);
    this.links = links;
    this.postman = postman;
    this.clock = clock;
  }

  /** The link to the desk for an owner; empty if no links are served. */
  public Optional<String> link(Creditor creditor, String owner) {
    return links.ownerLink(
        LinkPurpose.DESK,
        Subject.ofDesk(creditor.id(), owner),
        creditor.language(),
        clock.instant());
  }

  /** What the browser keeps for the session that a link opens; empty if it opens none. */
  public Optional<String> enter(String token) {
    Instant now = clock.instant();
    return links
        .subject(LinkPurpose.DESK, token, now)
        .flatMap(this::visitor)
        .map(visitor -> token(LinkPurpose.SESSION, visitor.about(), now));
  }

  /** Sends an owner a new link for an old one. Whoever asks, the answer is the same. */
  public Page renew(String token, Locale language) {
    Instant now = clock.instant();
    links
        .expired(LinkPurpose.DESK, token)
        .flatMap(this::visitor)
        .flatMap(
            visitor ->
                link(visitor.creditor(), visitor.owner())
                    .map(link -> new DeskMail(visitor.creditor(), visitor.owner(), link, now)))
        .ifPresent(mail -> postman.send(mail.mail(), Map.of()));
    return DeskDoor.ASKED.in(language);
  }

  /**
   * The desk.
   *
   * @param fields of the search, or of the form that says whose a mail is; none show everything
   */
  public Page desk(String session, Map<String, String> fields) {
    Instant now = clock.instant();
    return visit(session, now).map(visit -> visit.desk(fields)).orElseGet(() -> out(session));
  }

  /** An account of the desk. */
  public Page account(String session, String token) {
    Instant now = clock.instant();
    return visit(session, now)
        .flatMap(visit -> visit.at(LinkPurpose.DESK_ACCOUNT, token, now, visit::account))
        .orElseGet(() -> out(session));
  }

  /** Takes in a form of the page of an account. */
  public Page say(String session, String token, Map<String, String> fields) {
    Instant now = clock.instant();
    return visit(session, now)
        .flatMap(
            visit ->
                visit.at(LinkPurpose.DESK_ACCOUNT, token, now, about -> visit.said(about, fields)))
        .orElseGet(() -> out(session));
  }

  /** A message that was sent, as it was. */
  public Page message(String session, String token) {
    Instant now = clock.instant();
    return visit(session, now)
        .flatMap(visit -> visit.at(LinkPurpose.DESK_MESSAGE, token, now, visit::message))
        .orElseGet(() -> out(session));
  }

  /** A session that was ours tells the language, even when it is over. */
  private Page out(String session) {
    return DeskDoor.OUT.in(
        links
            .expired(LinkPurpose.SESSION, session)
            .flatMap(this::creditor)
            .map(Creditor::language)
            .orElse(Locale.ENGLISH));
  }

  private Optional<Visit> visit(String session, Instant now) {
    return links
        .subject(LinkPurpose.SESSION, session, now)
        .flatMap(this::visitor)
        .map(visitor -> new Visit(visitor, now));
  }

  private Optional<Visitor> visitor(Subject about) {
    return creditor(about)
        .flatMap(
            creditor ->
                OwnersWord.reader(creditor, about)
                    .map(owner -> new Visitor(creditor, owner, about)));
  }

  private Optional<Creditor> creditor(Subject about) {
    return intake.read(List.of(new RecordKey(about.account().creditorId(), "creditor"))).stream()
        .flatMap(record -> record.creditor().stream())
        .findFirst();
  }

  private String token(LinkPurpose purpose, Subject about, Instant now) {
    return links.token(purpose, about, now.plus(SESSION_VALID));
  }

  /** An owner who came with a link or in a session. */
  private record Visitor(Creditor creditor, String owner, Subject about) {}

  /** An owner at the desk. */
  private final class Visit implements DeskLinks {
    private final Visitor visitor;
    private final Instant now;

    Visit(Visitor visitor, Instant now) {
      this.visitor = visitor;
      this.now = now;
    }

    /** What a link of the desk opens, if it was made for this owner. */
    Optional<Page> at(
        LinkPurpose purpose, String token, Instant at, Function<Subject, Page> shown) {
      return links
          .subject(purpose, token, at)
          .filter(about -> about.account().creditorId().equals(visitor.creditor().id()))
          .filter(about -> about.isFor(visitor.owner()))
          .map(shown);
    }

    Page desk(Map<String, String> sent) {
      Map<String, String> fields = isOurs(sent) ? sent : Map.of();
      String creditorId = visitor.creditor().id();
      List<DeskAccount> rows = rows();
      DeskPage.Outcome outcome = assigned(fields, rows);
      return new DeskPage(
              summaries.summary(creditorId, LastSummary.none(now), now).orElseThrow(),
              rows,
              new DeskPage.Mails(unknown.waiting(creditorId, now), mayDecide(), outcome),
              DeskQuery.of(fields),
              this,
              nonce())
          .page();
    }

    /** Whoever may decide says from which of the creditor's own debtors a mail is. */
    private DeskPage.Outcome assigned(Map<String, String> fields, List<DeskAccount> rows) {
      String mail = fields.getOrDefault("mail", "");
      if (mail.isEmpty()) {
        return DeskPage.Outcome.NONE;
      }
      boolean isDone =
          mayDecide()
              && rows.stream()
                  .map(DeskAccount::id)
                  .filter(id -> id.debtorId().equals(fields.getOrDefault("debtor", "")))
                  .anyMatch(id -> unknown.assign(id, mail, visitor.owner()));
      return isDone ? DeskPage.Outcome.ASSIGNED : DeskPage.Outcome.NOT_ASSIGNED;
    }

    private boolean mayDecide() {
      return visitor.creditor().owners().rights(visitor.owner()).contains(Right.DECIDE);
    }

    /** The index that the summary uses: only accounts with something open are read. */
    private List<DeskAccount> rows() {
      var rows = new ArrayList<DeskAccount>();
      Optional<String> next = Optional.empty();
      do {
        Accounts.AccountPage page =
            accounts.ofCreditor(
                visitor.creditor().id(), now.atZone(visitor.creditor().zone()).toLocalDate(), next);
        accounts.named(page.accounts()).stream().map(DeskAccount::of).forEach(rows::add);
        next = page.next();
      } while (next.isPresent());
      return rows;
    }

    Page account(Subject about) {
      return page(about, new Shown.Account());
    }

    Page said(Subject about, Map<String, String> fields) {
      if (!isOurs(fields)) {
        return page(about, new Shown.TooLate());
      }
      Loaded loaded = accounts.load(about.account());
      var word = new OwnersWord(loaded.account(terms), visitor.owner(), now);
      return page(
          about,
          switch (AccountPage.read(fields, word.account(), visitor.owner(), word.today())) {
            case Answered.Complete complete -> said(loaded, word, complete, fields);
            case Answered.Flawed form -> new Shown.Incomplete(form);
            case Answered.Unknown _ -> new Shown.TooLate();
          });
    }

    private Shown said(
        Loaded loaded, OwnersWord word, Answered.Complete complete, Map<String, String> fields) {
      List<String> invoices =
          complete
              .invoice()
              .map(List::of)
              .orElseGet(() -> word.account().openInvoices().stream().map(Invoice::id).toList());
      String name = "desk." + once(word.account().id(), complete, fields);
      return switch (complete.entry()) {
        case Entry.Decision entry -> {
          var decision = word.decision(name, complete.answer(), entry, invoices);
          yield said(
              loaded,
              complete,
              fields,
              loaded.recorded().plus(decision),
              id -> intake.write(RecordMembers.key(id, decision), RecordMembers.of(id, decision)));
        }
        case Entry.ContactMade entry -> {
          var contact =
              word.contact(
                  name, complete.answer(), entry, invoices, loaded.followUp().onRecord().letters());
          yield said(
              loaded,
              complete,
              fields,
              loaded.recorded().plus(contact),
              id -> intake.write(RecordMembers.key(id, contact), RecordMembers.of(id, contact)));
        }
      };
    }

    /** What follows is shown first; the same form then says it. */
    private Shown said(
        Loaded loaded,
        Answered.Complete complete,
        Map<String, String> fields,
        Account then,
        Predicate<AccountId> write) {
      if (!complete.isConfirmed()) {
        return new Shown.Confirm(
            complete.answer(),
            fields,
            ifDecided(then, loaded).follows(ifDecided(loaded.recorded(), loaded), now));
      }
      return write.test(then.id()) ? new Shown.Noted(complete.answer()) : new Shown.TooLate();
    }

    private IfDecided ifDecided(Account recorded, Loaded loaded) {
      return new IfDecided(new Loaded(recorded, loaded.followUp()), terms, drafting);
    }

    /** One form says one thing of one account once. */
    private static String once(
        AccountId id, Answered.Complete complete, Map<String, String> fields) {
      return Sha256.hex(
          "%s %s %s"
              .formatted(
                  id.key(), complete.answer().answer().word(), fields.getOrDefault("nonce", "")),
          NAME_BYTES);
    }

    Page message(Subject about) {
      return accounts.evidence(about.account()).stream()
          .filter(entry -> String.valueOf(entry.sequence()).equals(about.what()))
          .flatMap(entry -> MessagePage.of(entry, load(about.account()), this).stream())
          .findFirst()
          .map(MessagePage::page)
          .orElseGet(() -> DeskDoor.OUT.in(visitor.creditor().language()));
    }

    private Page page(Subject about, Shown shown) {
      Account account = load(about.account());
      var found = Decide.decide(account, terms, now).findings();
      return new AccountPage(
              account,
              visitor.owner(),
              new AccountPage.Now(
                  account.day(now),
                  found.questions(),
                  Tasks.of(account, terms, now, found.questions()),
                  found.dueAt()),
              accounts.evidence(about.account()),
              this,
              nonce(),
              shown)
          .page();
    }

    private Account load(AccountId id) {
      return accounts.load(id).account(terms);
    }

    private String nonce() {
      return token(LinkPurpose.WORK, visitor.about(), now);
    }

    private boolean isOurs(Map<String, String> fields) {
      return links
          .subject(LinkPurpose.WORK, fields.getOrDefault("nonce", ""), now)
          .filter(visitor.about()::equals)
          .isPresent();
    }

    @Override
    public String desk() {
      return "/" + LinkPurpose.DESK.word();
    }

    @Override
    public String account(AccountId account) {
      return path(LinkPurpose.DESK_ACCOUNT, Subject.of(account, "", visitor.owner()));
    }

    @Override
    public String question(AccountId account, String mark) {
      return path(LinkPurpose.QUESTION, Subject.of(account, mark, visitor.owner()));
    }

    @Override
    public String message(AccountId account, long sequence) {
      return path(
          LinkPurpose.DESK_MESSAGE, Subject.of(account, String.valueOf(sequence), visitor.owner()));
    }

    private String path(LinkPurpose purpose, Subject about) {
      return "/%s/%s".formatted(purpose.word(), token(purpose, about, now));
    }
  }
}
