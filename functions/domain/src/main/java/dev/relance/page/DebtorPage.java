package dev.relance.page;

import com.samskivert.mustache.Template;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Promise;
import dev.relance.mail.Links;
import dev.relance.message.CalculationText;
import dev.relance.message.HowToPayText;
import dev.relance.message.StateWords;
import dev.relance.message.StatementText;
import dev.relance.message.TransferCode;
import dev.relance.money.Totals;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.AccountStatement.Line;
import dev.relance.plan.BankNamed;
import dev.relance.plan.StandingOffer;
import dev.relance.plan.Statements;
import dev.relance.vocabulary.PageTopic;
import dev.relance.wording.AddressWords;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import dev.relance.wording.WrittenDay;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Everything that the debtor's page shows.
 *
 * @param banks the bank accounts that reminders named, oldest first
 * @param nonce with which a form of this page can be sent once
 * @param shown what the page says besides, such as that something was noted
 */
public record DebtorPage(
    Creditor creditor,
    Debtor debtor,
    AccountStatement statement,
    Statements owed,
    Limits limits,
    List<BankNamed> banks,
    String nonce,
    Shown shown) {
  private static final Template PAGE = PageTemplate.of("account");

  public DebtorPage {
    banks = List.copyOf(banks);
  }

  /** What a page says besides the account. */
  public sealed interface Shown {
    /** Nothing more. */
    record Account() implements Shown {}

    /** What the debtor just said was noted. */
    record Noted(PageTopic topic) implements Shown {}

    /** The same form was sent before. */
    record Again() implements Shown {}

    /** The page was open for too long. */
    record TooLate() implements Shown {}

    /** More was said on one day than anybody means to say. */
    record TooMany() implements Shown {}

    /** Something is missing in a form. */
    record Incomplete(PageTopic topic) implements Shown {}

    /** The parts of a plan, for the debtor to agree to. */
    record Parts(List<Promise> parts, String first) implements Shown {}
  }

  /** The page in a language that has texts. */
  public Page in(Wording wording) {
    return new Page(status(), PAGE.execute(new Text(this, wording).values()));
  }

  private int status() {
    return switch (shown) {
      case Shown.Account _, Shown.Noted _, Shown.Parts _ -> 200;
      case Shown.Incomplete _ -> 422;
      case Shown.TooLate _ -> 400;
      case Shown.Again _ -> 409;
      case Shown.TooMany _ -> 429;
    };
  }

  private record Text(DebtorPage page, Wording wording) {
    Map<String, Object> values() {
      var values = new HashMap<String, Object>();
      Map<String, Object> facts = facts();
      for (String key :
          List.of(
              "title",
              "intro",
              "none",
              "say",
              "paid",
              "paid-ask",
              "paid-send",
              "wrong",
              "wrong-which",
              "wrong-all",
              "wrong-what",
              "wrong-words",
              "wrong-send",
              "promise",
              "promise-day",
              "promise-send",
              "plan",
              "plan-count",
              "plan-first",
              "plan-show",
              "plan-agree",
              "plan-consent",
              "plan-send",
              "offer-send",
              "address-change",
              "address-email",
              "address-ask",
              "address-hint",
              "address-send",
              "wrong-person",
              "wrong-person-ask",
              "wrong-person-send",
              "stop",
              "stop-ask",
              "stop-send",
              "genuine",
              "genuine-text")) {
        values.put(key, wording.say("page.account." + key, facts));
      }
      values.put("genuine-bank", bank());
      values.put("language", wording.locale().getLanguage());
      values.put("creditor", facts.get("creditor"));
      values.put("address", words().oneLine(page.creditor.address()));
      values.put("nonce", page.nonce);
      values.put("today", page.limits.today().toString());
      values.put("latest", page.limits.latest().toString());
      values.put("rows", page.statement.lines().stream().map(this::row).toList());
      values.put("sums", List.of(new StatementText(page.statement, wording).section()));
      values.put("calculation", calculation());
      values.put("calculationLabel", wording.label("calculation.title"));
      values.put("pay", pay());
      values.put("payLabel", wording.say("common.how-to-pay"));
      values.put("plans", page.limits.due().sum().stream().map(_ -> counts()).toList());
      values.put("agreed", new PlanText(wording, page.limits).plans());
      values.put("offers", page.limits.offers().stream().map(this::offer).toList());
      values.put("faults", faults());
      values.put("isOpen", !page.statement.lines().isEmpty());
      values.put("notice", notice(facts));
      values.put("parts", parts());
      return values;
    }

    private AddressWords words() {
      return AddressWords.of(wording, page.debtor);
    }

    private Map<String, Object> facts() {
      return Map.of(
          "creditor", Plain.name(page.creditor.name()),
          "debtor", Plain.name(page.debtor.name()),
          "latest", wording.date(page.limits.latest()),
          "date", wording.date(page.statement.on()),
          "phone", page.creditor.phone().map(Plain::text).orElse(""));
    }

    private Map<String, Object> row(Line line) {
      Invoice invoice = line.item().invoice();
      return Map.of(
          "id", invoice.id(),
          "number", Plain.name(invoice.number()),
          "state", wording.capital(new StateWords(wording, page.statement.on()).of(line.item())),
          "dates",
              wording.say(
                  "common.issued-due",
                  Map.of(
                      "issued", wording.date(invoice.issueDate()),
                      "due", wording.date(invoice.ladderStart()))),
          "open", wording.money(line.open()),
          "links", links(line));
    }

    private List<Map<String, String>> links(Line line) {
      Invoice invoice = line.item().invoice();
      Stream<Map<String, String>> read =
          invoice.papers().invoiceUrl().stream()
              .map(url -> link("common.see-invoice", Links.https(url)));
      Stream<Map<String, String>> pay =
          page.creditor.howToPay().url().stream()
              .map(url -> Links.payment(url, invoice.number(), line.open()))
              .map(url -> link("common.pay-invoice", url));
      return Stream.concat(read, pay).toList();
    }

    private Map<String, String> link(String label, String href) {
      return Map.of("label", wording.say(label), "href", href);
    }

    private List<Object> calculation() {
      return page.statement.lines().stream()
          .map(line -> line.item().invoice())
          .flatMap(invoice -> new CalculationText(wording).part(invoice, page.owed).stream())
          .map(Object.class::cast)
          .toList();
    }

    private Map<String, Object> pay() {
      return Map.of(
          "iban", page.creditor.howToPay().iban().map(HowToPayText::grouped).orElse(""),
          "ibanLabel", wording.say("common.iban"),
          "reference", page.limits.due().sum().map(this::reference).orElse(""),
          "referenceLabel", wording.say("common.reference"),
          "code", code());
    }

    private List<Map<String, Object>> code() {
      return TransferCode.of(
              page.creditor,
              Totals.of(page.limits.due().sum().stream().toList()),
              sum -> reference(sum),
              words().readerIn())
          .map(
              code ->
                  Map.<String, Object>of(
                      "data", Base64.getEncoder().encodeToString(code.image().png()),
                      "width", code.image().width(),
                      "alt",
                          wording.say("common.code-alt", Map.of("sum", wording.money(code.sum()))),
                      "hint",
                          wording.say(
                              "common.code-hint", Map.of("sum", wording.money(code.sum())))))
          .stream()
          .toList();
    }

    private String reference(Money sum) {
      return page.creditor
          .howToPay()
          .reference()
          .map(Plain::text)
          .orElseGet(() -> String.join(", ", numbers(sum)));
    }

    /** The invoices that are past due, or else all. */
    private List<String> numbers(Money sum) {
      List<Line> lines =
          page.statement.lines().stream().filter(line -> line.open().isSameCurrency(sum)).toList();
      List<Line> pastDue =
          lines.stream().filter(line -> line.isPastDue(page.statement.on())).toList();
      return (pastDue.isEmpty() ? lines : pastDue)
          .stream().map(line -> Plain.text(line.item().invoice().number())).toList();
    }

    private Map<String, Object> offer(StandingOffer offer) {
      WrittenDay until = wording.date(offer.until());
      return Map.of(
          "sum", offer.left().getAmount().toPlainString(),
          "until", offer.until().toString(),
          "heading", wording.say("page.account.offer", Map.of("until", until)),
          "meaning",
              wording.say(
                  "page.account.offer-meaning",
                  Map.of(
                      "creditor", Plain.name(page.creditor.name()),
                      "sum", wording.money(offer.left()),
                      "until", until,
                      "numbers",
                          wording.and(
                              offer.invoices().stream().map(i -> Plain.name(i.number())).toList()),
                      "instead", wording.money(offer.instead()))));
    }

    private List<String> counts() {
      return Stream.iterate(2, n -> n <= Form.MOST_PARTS, n -> n + 1).map(String::valueOf).toList();
    }

    private List<Map<String, String>> faults() {
      return Stream.of(Fault.values())
          .map(
              fault ->
                  Map.of(
                      "word", fault.word(),
                      "name", wording.say("page.account.fault." + fault.word())))
          .toList();
    }

    /** Whether the bank details are those of the first reminder, and if not, since when. */
    private String bank() {
      Optional<String> now = page.creditor.howToPay().iban();
      if (now.isEmpty() || page.banks.isEmpty()) {
        return "";
      }
      BankNamed first = page.banks.getFirst();
      BankNamed last = page.banks.getLast();
      boolean isNamed = last.iban().equals(now.get());
      String changed = isNamed ? "changed" : "changed-lately";
      return page.banks.size() == 1 && isNamed
          ? bank("same", first, first)
          : bank(changed, isNamed ? page.banks.get(page.banks.size() - 2) : last, last);
    }

    private String bank(String key, BankNamed before, BankNamed since) {
      return wording.say(
          "page.account.bank." + key,
          Map.of(
              "creditor", Plain.name(page.creditor.name()),
              "since", wording.date(since.since()),
              "before", HowToPayText.end(before.iban())));
    }

    /** What the page says above everything else. */
    private String notice(Map<String, Object> facts) {
      return switch (page.shown) {
        case Shown.Account _, Shown.Parts _ -> "";
        case Shown.Noted(PageTopic topic) ->
            wording.say("page.account.noted." + topic.word(), facts);
        case Shown.Again _ -> wording.say("page.account.again", facts);
        case Shown.TooLate _ -> wording.say("page.account.too-late", facts);
        case Shown.TooMany _ -> wording.say("page.account.too-many", facts);
        case Shown.Incomplete(PageTopic topic) ->
            wording.say("page.account.incomplete." + topic.word(), facts);
      };
    }

    private List<Map<String, Object>> parts() {
      return switch (page.shown) {
        case Shown.Parts(List<Promise> parts, String first) ->
            List.of(
                Map.of(
                    "count", parts.size(),
                    "first", first,
                    "needsConsent", parts.getLast().date().isAfter(page.limits.latest()),
                    "lines", parts.stream().map(this::part).toList()));
        case Shown.Account _,
            Shown.Noted _,
            Shown.Again _,
            Shown.TooLate _,
            Shown.TooMany _,
            Shown.Incomplete _ ->
            List.of();
      };
    }

    private String part(Promise part) {
      CurrencyUnit currency = page.limits.due().sum().orElseThrow().getCurrencyUnit();
      Optional<Money> sum =
          part.amount().map(amount -> Money.of(currency, amount, RoundingMode.UNNECESSARY));
      return wording.say(
          "page.account.plan-part",
          Map.of("day", wording.date(part.date()), "sum", sum.map(wording::money).orElse("")));
    }
  }
}
