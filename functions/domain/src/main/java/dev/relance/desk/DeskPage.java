package dev.relance.desk;

import com.samskivert.mustache.Template;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.money.Totals;
import dev.relance.page.Page;
import dev.relance.page.PageTemplate;
import dev.relance.summary.OwedChart;
import dev.relance.summary.OwnerSummary;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.summary.UnmatchedReply;
import dev.relance.vocabulary.Word;
import dev.relance.wording.Plain;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first page of the desk: what waits, what is to be done by hand, what is owed by age, and the
 * accounts.
 *
 * @param accounts every account with something open
 * @param mails from senders whom nobody knows
 * @param nonce with which a form of this page can be sent
 */
public record DeskPage(
    OwnerSummary summary,
    List<DeskAccount> accounts,
    Mails mails,
    DeskQuery query,
    DeskLinks links,
    String nonce) {
  private static final Template PAGE = PageTemplate.of(DeskPage.class, "desk");

  public DeskPage {
    accounts = List.copyOf(accounts);
  }

  /**
   * The mails of which an owner can say from which debtor they are.
   *
   * @param mayAssign whether this owner can
   * @param outcome of the form that was sent
   */
  public record Mails(List<UnmatchedReply> waiting, boolean mayAssign, Outcome outcome) {
    public Mails {
      waiting = List.copyOf(waiting);
    }
  }

  /** What came of naming the debtor of a mail. */
  public enum Outcome implements Word {
    NONE("none"),
    ASSIGNED("assigned"),
    NOT_ASSIGNED("not-assigned");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The page in the creditor's language. */
  public Page page() {
    return new Page(200, PAGE.execute(new Text(this, Wording.of(summary.creditor())).values()));
  }

  private record Text(DeskPage page, Wording wording) {
    Map<String, Object> values() {
      var values = new HashMap<String, Object>();
      for (String key :
          List.of(
              "title",
              "waits",
              "none-waits",
              "tasks",
              "accounts",
              "none-found",
              "find",
              "show",
              "send",
              "debtor",
              "owed",
              "oldest",
              "questions")) {
        values.put(key + "-label", wording.say("desk." + key));
      }
      values.put("language", wording.locale().getLanguage());
      values.put("creditor", Plain.name(page.summary.creditor().name()));
      values.put("nonce", page.nonce);
      boolean isCalm = page.summary.open().isEmpty();
      List<Map<String, Object>> asked = open(false);
      List<Map<String, Object>> tasks = open(true);
      values.put("open", asked);
      values.put("tasks", tasks);
      values.put("hasTasks", !tasks.isEmpty());
      values.put("isCalm", isCalm);
      values.put("waits", isCalm || !asked.isEmpty());
      values.put(
          "charts",
          page.summary.owed().stream()
              .map(owed -> new OwedChart(wording).of(owed, List.of()))
              .toList());
      values.put("hasCharts", !page.summary.owed().isEmpty());
      values.put("chart-label", wording.say("summary.owed"));
      values.put("chart-note", wording.say("summary.owed.note"));
      values.put("mails", mails());
      values.put("hasMails", !page.mails.waiting().isEmpty());
      values.put("mayAssign", page.mails.mayAssign());
      values.put("notice", page.mails.outcome() == Outcome.NONE ? "" : notice());
      values.put("mails-label", wording.say("summary.unmatched"));
      values.put("whose-label", wording.say("desk.mails.whose"));
      values.put("choose-label", wording.say("page.question.choose"));
      values.put("assign-label", wording.say("desk.mails.assign"));
      values.put("debtors", debtors());
      values.put("query", page.query.find());
      values.put("shows", shows());
      List<Map<String, Object>> rows = rows();
      values.put("rows", rows);
      values.put("isFound", !rows.isEmpty());
      return values;
    }

    private String notice() {
      return wording.name("desk.mails", page.mails.outcome());
    }

    private List<Map<String, Object>> mails() {
      return page.mails.waiting().stream()
          .map(
              mail ->
                  Map.<String, Object>of(
                      "id", mail.id(),
                      "from", Plain.phrase(mail.from()),
                      "about", Plain.phrase(mail.subject()),
                      "words", Plain.phrase(mail.words()),
                      "on", wording.date(page.summary.day(mail.at()))))
          .toList();
    }

    private List<Map<String, Object>> debtors() {
      return page.accounts.stream()
          .sorted(Comparator.comparing(DeskAccount::debtor))
          .map(
              account ->
                  Map.<String, Object>of(
                      "id", account.id().debtorId(), "name", Plain.name(account.debtor())))
          .toList();
    }

    private List<Map<String, Object>> open(boolean asTasks) {
      return page.summary.open().stream()
          .filter(open -> open.kind().isTask() == asTasks)
          .sorted(Comparator.comparing(Open::since).thenComparing(Open::debtor))
          .map(this::open)
          .toList();
    }

    private Map<String, Object> open(Open open) {
      return Map.of(
          "href", page.links.question(open.account(), open.mark()),
          "sentence",
              new QuestionWords(wording, page.summary.creditor().zone())
                  .sentence(open.kind(), open.matter()),
          "debtor", Plain.name(open.debtor()),
          "since", wording.say("summary.open-since", Map.of("date", wording.date(open.since()))));
    }

    private List<Map<String, Object>> shows() {
      return java.util.Arrays.stream(DeskQuery.Show.values())
          .map(
              show ->
                  Map.<String, Object>of(
                      "word", show.word(),
                      "name", wording.name("desk.show", show),
                      "isChosen", show == page.query.show()))
          .toList();
    }

    private List<Map<String, Object>> rows() {
      LocalDate today = page.summary.day(page.summary.at());
      return page.accounts.stream()
          .filter(account -> page.query.finds(account, today))
          .sorted(
              Comparator.comparingLong((DeskAccount account) -> account.daysPastDue(today))
                  .reversed()
                  .thenComparing(DeskAccount::debtor))
          .map(account -> row(account, today))
          .toList();
    }

    private Map<String, Object> row(DeskAccount account, LocalDate today) {
      Totals owed = Totals.of(account.owed().stream().map(Instalment::amount).toList());
      return Map.of(
          "href", page.links.account(account.id()),
          "name", Plain.name(account.debtor()),
          "owed", owed.sums().isEmpty() ? "" : wording.sums(owed),
          "oldest", account.owed().isEmpty() ? "" : wording.age(account.daysPastDue(today)),
          "questions",
              account.questions() == 0
                  ? ""
                  : wording.count("summary.decisions", account.questions()));
    }
  }
}
