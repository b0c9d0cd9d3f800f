package dev.relance.local.console;

import com.samskivert.mustache.Mustache;
import dev.relance.cloud.SentMail;
import dev.relance.decide.Plan;
import dev.relance.escalation.Question;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.local.report.AccountTimeline;
import dev.relance.local.report.ReportPage;
import dev.relance.message.Reminder;
import dev.relance.money.Totals;
import dev.relance.plan.Account;
import dev.relance.wording.Texts;
import dev.relance.wording.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Writes the pages of the console; everything that others wrote is escaped by the templates. */
final class Pages {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
  private static final int LAST_MAILS = 8;

  /** The legal steps, as the debtor will read them. */
  private static final List<Step> STEPS =
      Reminder.LegalStep.WORDS.stream()
          .map(word -> new Step(word, ENGLISH.capital(ENGLISH.say("step." + word))))
          .toList();

  private final Desk desk;
  private final FormToken token;
  private final Mustache.Compiler templates =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(Pages::template);

  Pages(Desk desk, FormToken token) {
    this.desk = desk;
    this.token = token;
  }

  Reply home() {
    Map<String, Object> values = frame("/");
    values.put("accounts", desk.accounts().stream().map(this::row).toList());
    List<Letter> mails = letters();
    values.put("mails", mails.subList(0, Math.min(LAST_MAILS, mails.size())));
    values.put("mailCount", mails.size());
    return page(200, "home", values);
  }

  Reply mailbox() {
    Map<String, Object> values = frame("/mailbox");
    values.put("mails", letters());
    return page(200, "mailbox", values);
  }

  Reply mail(int number) {
    MailView mail = MailView.of(desk.mailbox().get(number));
    Map<String, Object> values = frame("/mailbox/" + number);
    values.put("mail", mail);
    values.put("number", number);
    values.put("when", moment(desk.mailbox().get(number).acceptedAt(), ZoneOffset.UTC));
    return page(200, "mail", values);
  }

  Reply mailPage(int number) {
    return Reply.foreignPage(MailView.of(desk.mailbox().get(number)).html().orElse(""));
  }

  Reply mailFile(int number) {
    return Reply.file(
        "message-%d.eml".formatted(number), desk.mailbox().get(number).raw().asByteArray());
  }

  Reply account(AccountId id) {
    Account account = desk.account(id);
    Map<String, Object> values = frame("/accounts?id=" + encoded(id.key()));
    values.put("account", row(id));
    values.put("timeline", AccountTimeline.of(desk.story(id), "/touchpoints/%s").moments());
    List<Question> questions = desk.decision(account).findings().questions();
    values.put("questions", questions.stream().map(this::asked).toList());
    values.put("hasQuestions", !questions.isEmpty());
    values.put("why", desk.explanation(account));
    return page(200, "account", values);
  }

  Reply records(String trouble) {
    return records(trouble, "");
  }

  Reply records(String trouble, String json) {
    Map<String, Object> values = frame("/records");
    values.put("trouble", trouble);
    values.put("json", json.isEmpty() ? example() : json);
    values.put("refusals", desk.refusals().reversed());
    values.put("hasRefusals", !desk.refusals().isEmpty());
    return page(trouble.isEmpty() ? 200 : 400, "records", values);
  }

  Reply refused(Refused refused) {
    return page(
        refused.status(),
        "refused",
        new HashMap<>(Map.of("why", Map.of(refused.why().name(), true), "title", "")));
  }

  /** What every page shows: the time and the buttons that move it. */
  private Map<String, Object> frame(String path) {
    var values = new HashMap<String, Object>();
    values.put("token", token.secret());
    values.put("back", path);
    values.put("now", moment(desk.now(), ZoneOffset.UTC));
    values.put("today", day(desk.now()));
    values.put("nextDue", moment(desk.nextDue(), ZoneOffset.UTC));
    return values;
  }

  private Row row(AccountId id) {
    Account account = desk.account(id);
    Plan decision = desk.decision(account);
    Totals owed = Totals.of(account.openInvoices().stream().map(i -> i.balance()).toList());
    return new Row(
        id.key(),
        "/accounts?id=" + encoded(id.key()),
        account.debtor().map(Debtor::name).orElse(id.debtorId()),
        account.creditor().map(Creditor::name).orElse(id.creditorId()),
        owed.sums().isEmpty() ? "" : ENGLISH.sums(owed),
        reached(account),
        decision.findings().questions().size(),
        next(account, decision));
  }

  /** The highest level that any open invoice has come to. */
  private static String reached(Account account) {
    return account.openInvoices().stream()
        .flatMap(i -> account.history().of(i.id()).steps().stream())
        .map(step -> step.level())
        .max(java.util.Comparator.naturalOrder())
        .map(level -> Texts.level(Locale.ENGLISH, level))
        .orElse("");
  }

  /** When the next message would go if nothing else happened. */
  private String next(Account account, Plan decision) {
    return decision.findings().dueAt().map(at -> moment(at, account.zone())).orElse("");
  }

  private Map<String, Object> asked(Question question) {
    return Map.of(
        "text", Texts.question(Locale.ENGLISH, question),
        "invoices", String.join(" ", question.invoices()),
        "answers", Answer.to(question),
        "steps", STEPS,
        "stepDate", LocalDate.ofInstant(desk.now(), ZoneOffset.UTC).plusDays(30).toString());
  }

  private List<Letter> letters() {
    List<SentMail> mails = desk.mailbox();
    var letters = new ArrayList<Letter>();
    IntStream.iterate(mails.size() - 1, i -> i >= 0, i -> i - 1)
        .forEach(i -> letters.add(letter(i, mails.get(i))));
    return letters;
  }

  private static Letter letter(int number, SentMail mail) {
    MailView view = MailView.of(mail);
    return new Letter(
        number,
        moment(mail.acceptedAt(), ZoneOffset.UTC),
        view.to(),
        view.subject(),
        !mail.tags().containsKey("touchpoint"));
  }

  private static String moment(Instant at, ZoneId zone) {
    return ENGLISH.moment(at.atZone(zone));
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  private String example() {
    return text("example.json").replace("TODAY", day(desk.now()));
  }

  private Reply page(int status, String name, Map<String, Object> values) {
    return Reply.page(status, templates.compile(template(name)).execute(values));
  }

  /** A page or a part of one; the looks and the timeline are those of the report. */
  private static Reader template(String name) {
    return Pages.class.getResource(name + ".mustache") == null
        ? ReportPage.partial(name)
        : new java.io.StringReader(text(name + ".mustache"));
  }

  private static String text(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Pages.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A legal step that can be decided. */
  record Step(String word, String text) {}

  record Row(
      String key,
      String href,
      String debtor,
      String creditor,
      String owed,
      String reached,
      int questions,
      String next) {
    boolean isAsking() {
      return questions > 0;
    }
  }

  /** One line of the mailbox. */
  record Letter(int number, String when, String to, String subject, boolean isSummary) {}
}
