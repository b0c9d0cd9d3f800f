package dev.relance.local.console;

import dev.relance.cloud.SentMail;
import dev.relance.delivery.Postman;
import dev.relance.invoice.AccountId;
import dev.relance.local.HtmlPage;
import dev.relance.local.report.AccountState;
import dev.relance.local.report.AccountTimeline;
import dev.relance.local.report.Explanation;
import dev.relance.plan.Account;
import dev.relance.wording.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the pages of the console; everything that others wrote is escaped by the templates. */
final class Pages {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();
  private static final int LAST_MAILS = 8;

  private final Desk desk;
  private final String token;

  Pages(Desk desk, String token) {
    this.desk = desk;
    this.token = token;
  }

  String home() {
    List<Map<String, Object>> mails = letters();
    return page(
        "home",
        "/",
        Map.of(
            "accounts", desk.relance().accounts().stream().map(this::row).toList(),
            "mails", mails.subList(0, Math.min(LAST_MAILS, mails.size())),
            "mailCount", mails.size()));
  }

  String mailbox() {
    return page("mailbox", "/mailbox", Map.of("mails", letters()));
  }

  String mail(int number) {
    SentMail mail = desk.mailbox().get(number);
    boolean isSummary = !mail.tags().containsKey(Postman.TOUCHPOINT_TAG);
    var values = new HashMap<>(letter(number));
    values.put("links", MailView.of(mail).links());
    values.put(
        "replies",
        isSummary
            ? List.of()
            : List.of(desk.outside().reply(mail, "", "console-" + desk.now().getEpochSecond())));
    return page("mail", "/mailbox/" + number, values);
  }

  /** What a mail says in HTML. */
  String mailPage(int number) {
    return MailView.of(desk.mailbox().get(number)).html();
  }

  String account(AccountId id) {
    Account account = desk.relance().account(id);
    var values = new HashMap<>(row(id));
    values.put(
        "timeline",
        AccountTimeline.of(desk.story(id), (_, touchpoint) -> "/mailbox/" + touchpoint).moments());
    values.put("owner", "/owner?id=" + URLEncoder.encode(id.key(), StandardCharsets.UTF_8));
    values.put("asked", state(id).questions());
    values.put("why", Explanation.of(account, desk.relance().wiring().terms(), desk.now()));
    return page("account", href(id), values);
  }

  /**
   * The form for records.
   *
   * @param trouble why the input is no record; empty if nothing was sent
   */
  String records(String trouble, String json) {
    return page(
        "records",
        "/records",
        Map.of(
            "trouble",
            trouble,
            "json",
            json,
            "refusals",
            desk.refusals(),
            "hasRefusals",
            !desk.refusals().isEmpty()));
  }

  String refused(RefusedRequest.Why why) {
    return page("refused", "/", Map.of("why", Map.of(why.name(), true)));
  }

  /** Every page shows the time and the buttons that move it. */
  private String page(String name, String path, Map<String, ?> own) {
    var values = new HashMap<String, Object>(own);
    values.put("token", token);
    values.put("back", path);
    values.put("now", moment(desk.now(), ZoneOffset.UTC));
    values.put("today", day(desk.now()));
    values.put("nextDue", moment(desk.nextDue(), ZoneOffset.UTC));
    return HtmlPage.of(name, values);
  }

  private Map<String, Object> row(AccountId id) {
    AccountState state = state(id);
    return Map.of(
        "account", id.key(),
        "href", href(id),
        "debtor", state.debtor(),
        "creditor", state.creditor(),
        "owed", state.owed(),
        "reached", state.reached(),
        "questions", state.questions().size(),
        "isAsking", !state.questions().isEmpty(),
        "next", state.next());
  }

  private AccountState state(AccountId id) {
    return AccountState.of(desk.relance().account(id), desk.relance().wiring().terms(), desk.now());
  }

  /** All mails, newest first. */
  private List<Map<String, Object>> letters() {
    int last = desk.mailbox().size() - 1;
    return IntStream.rangeClosed(0, last).mapToObj(i -> letter(last - i)).toList();
  }

  private Map<String, Object> letter(int number) {
    SentMail mail = desk.mailbox().get(number);
    return Map.of(
        "number", number,
        "when", moment(mail.acceptedAt(), ZoneOffset.UTC),
        "mail", MailView.of(mail),
        "isSummary", !mail.tags().containsKey("touchpoint"));
  }

  private static String moment(Instant at, ZoneId zone) {
    return ENGLISH.moment(at.atZone(zone)).alone();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static String href(AccountId id) {
    return "/accounts?id=" + URLEncoder.encode(id.key(), StandardCharsets.UTF_8);
  }
}
