package dev.relance.summary;

import dev.relance.interest.Refusal;
import dev.relance.interest.RefusalReason;
import dev.relance.law.Source;
import dev.relance.money.Totals;
import dev.relance.plan.Deed;
import dev.relance.plan.Deed.ByHand;
import dev.relance.plan.Deed.Decided;
import dev.relance.plan.Movement;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Remainder;
import dev.relance.plan.Touchpoint.NotAsked;
import dev.relance.summary.OwnerSummary.DeferredReminder;
import dev.relance.summary.OwnerSummary.Done;
import dev.relance.summary.OwnerSummary.InvoiceLine;
import dev.relance.summary.OwnerSummary.Open;
import dev.relance.summary.OwnerSummary.PaidInvoice;
import dev.relance.summary.OwnerSummary.Rejection;
import dev.relance.summary.OwnerSummary.Sent;
import dev.relance.summary.OwnerSummary.UnspokenLanguage;
import dev.relance.summary.QuestionRows.QuestionRow;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.MessageKind;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.WhyNotAttached;
import dev.relance.wording.Columns;
import dev.relance.wording.MovementWords;
import dev.relance.wording.Plain;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import dev.relance.wording.WrittenDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Everything that the layout of the summary prints, in the owner's words. */
record SummaryText(
    OwnerSummary summary,
    Wording wording,
    Function<Open, Optional<String>> links,
    Optional<String> desk) {
  private static final int MOST_ROWS = 40;
  private static final int DAYS_KNOWN_BY_NAME = 6;

  String subject() {
    return wording.say("summary.subject", Map.of("headline", headline()));
  }

  Map<String, Object> values() {
    var written = new HashMap<String, Object>();
    written.put("language", wording.locale().getLanguage());
    written.put("subject", subject());
    written.put("preheader", period());
    written.put("headline", headline());
    written.put("title", wording.say("summary.title"));
    written.put("creditor", Plain.name(summary.creditor().name()));
    written.put("period", period());
    written.put("openLabel", wording.say("summary.open"));
    written.put("openNone", summary.open().isEmpty() ? wording.say("summary.open.none") : "");
    written.put("open", rows(questions(), this::question));
    written.put("openMore", more(summary.open().size()));
    written.put("owedLabel", wording.say("summary.owed"));
    written.put("owedNote", wording.say("summary.owed.note"));
    written.put("owed", owed());
    written.put("hasOwed", !owed().isEmpty());
    written.put("sections", sections());
    written.put("desk", desk.orElse(""));
    written.put("deskLabel", wording.say("summary.desk"));
    written.put("why", why());
    return written;
  }

  /**
   * The summary in one sentence: 5 decisions waiting, 1 of them new; 4 messages sent, EUR 1,240.00
   * paid since Monday.
   */
  String headline() {
    List<String> news = news();
    var said = new ArrayList<>(waiting());
    if (said.isEmpty() || !news.isEmpty()) {
      String what = news.isEmpty() ? wording.say("summary.nothing") : String.join(", ", news);
      said.add(wording.say("summary.since", Map.of("what", what, "since", since())));
    }
    return String.join(wording.say("format.semicolon"), said);
  }

  private List<String> waiting() {
    var waiting = new ArrayList<String>();
    if (!summary.open().isEmpty()) {
      waiting.add(decisions());
    }
    if (!summary.rejected().isEmpty()) {
      waiting.add(wording.count("summary.rejections", summary.rejected().size()));
    }
    return waiting;
  }

  private String decisions() {
    int all = summary.open().size();
    long fresh = summary.open().stream().filter(summary::isNew).count();
    if (fresh == all) {
      return wording.count("summary.decisions-new", all);
    }
    String waiting = wording.count("summary.decisions", all);
    return fresh == 0
        ? waiting
        : wording.say(
            "summary.decisions-some-new",
            Map.of("waiting", waiting, "new", wording.count("summary.of-them-new", fresh)));
  }

  private List<String> news() {
    var parts = new ArrayList<String>();
    if (summary.deferred().stream().anyMatch(d -> d.rule() == Rule.SENDING_STOPPED)) {
      parts.add(wording.say("summary.sending-stopped"));
    }
    if (!summary.sent().isEmpty()) {
      parts.add(wording.count("summary.messages", summary.sent().size()));
    }
    for (Movement.Kind kind : Movement.Kind.values()) {
      Totals cameIn = cameIn(kind);
      if (!cameIn.sums().isEmpty()) {
        parts.add(wording.say(came(kind), Map.of("sum", wording.sums(cameIn))));
      }
    }
    if (!summary.records().unmatched().isEmpty()) {
      parts.add(wording.count("summary.unmatched-mails", summary.records().unmatched().size()));
    }
    if (parts.isEmpty() && !summary.records().unspoken().isEmpty()) {
      parts.add(wording.count("summary.in-english", summary.records().unspoken().size()));
    }
    if (parts.isEmpty() && !summary.deferred().isEmpty()) {
      parts.add(wording.count("summary.held-back", summary.deferred().size()));
    }
    return parts;
  }

  private String since() {
    LocalDate from = summary.day(summary.since());
    boolean isNear = from.plusDays(DAYS_KNOWN_BY_NAME).compareTo(summary.day(summary.at())) >= 0;
    return isNear
        ? wording.say("summary.since-weekday", Map.of("day", wording.weekday(from)))
        : wording.say("summary.since-date", Map.of("date", wording.date(from)));
  }

  private String period() {
    return wording.say(
        "summary.period", Map.of("since", moment(summary.since()), "at", moment(summary.at())));
  }

  private String why() {
    return wording.say("summary.why", Map.of("creditor", Plain.name(summary.creditor().name())));
  }

  private List<Open> questions() {
    return summary.open().stream()
        .sorted(
            Comparator.comparing(Open::since)
                .thenComparing(SummaryText::size, Comparator.reverseOrder())
                .thenComparing(Open::debtor))
        .toList();
  }

  private static BigDecimal size(Open open) {
    return open.invoices().stream()
        .map(line -> line.amountDue().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private QuestionRow question(Open open) {
    return new QuestionRows(wording, summary.creditor().zone(), links)
        .row(open, summary.isNew(open) ? "summary.new-since" : "summary.open-since");
  }

  private List<OwedChart.Block> owed() {
    var owed = new TreeMap<CurrencyUnit, Owed>();
    cameIn()
        .map(Money::getCurrencyUnit)
        .forEach(currency -> owed.put(currency, new Owed(currency, Map.of())));
    summary.owed().forEach(sums -> owed.put(sums.currency(), sums));
    return owed.values().stream().map(this::owed).toList();
  }

  private OwedChart.Block owed(Owed owed) {
    var more = new ArrayList<OwedChart.Figure>();
    for (Movement.Kind kind : Movement.Kind.values()) {
      cameIn(kind).sums().stream()
          .filter(sum -> sum.getCurrencyUnit().equals(owed.currency()))
          .map(
              sum ->
                  chart().figure(wording.say(came(kind) + "-from", Map.of("since", since())), sum))
          .forEach(more::add);
    }
    return chart().of(owed, more);
  }

  private OwedChart chart() {
    return new OwedChart(wording);
  }

  private Stream<Money> cameIn() {
    return Arrays.stream(Movement.Kind.values()).flatMap(kind -> cameIn(kind).sums().stream());
  }

  private Totals cameIn(Movement.Kind kind) {
    return Totals.of(
        summary.paid().stream()
            .flatMap(paid -> paid.of(kind).stream())
            .map(Movement::sum)
            .toList());
  }

  /** The first words of the keys of texts about payments or about credit notes. */
  private static String came(Movement.Kind kind) {
    return switch (kind) {
      case PAYMENT -> "summary.paid";
      case CREDIT -> "summary.credited";
    };
  }

  private List<Section> sections() {
    return Stream.of(
            section("summary.sent", sent(), this::sent),
            section("summary.done", done(), this::done),
            section("summary.deferred", deferred(), this::deferred),
            section(Movement.Kind.PAYMENT),
            section(Movement.Kind.CREDIT),
            section("summary.rejected", summary.rejected(), this::rejected),
            section("summary.unmatched", summary.records().unmatched(), this::unmatched),
            section("summary.unspoken", summary.records().unspoken(), this::unspoken))
        .filter(section -> !section.rows().isEmpty())
        .toList();
  }

  private <T> Section section(String heading, List<T> all, Function<T, SummaryRow> row) {
    return new Section(
        "%s (%d)".formatted(wording.say(heading), all.size()), rows(all, row), more(all.size()));
  }

  private List<Sent> sent() {
    return summary.sent().stream().sorted(Comparator.comparing(Sent::at)).toList();
  }

  private SummaryRow sent(Sent sent) {
    Totals sums = Totals.of(sent.invoices().stream().map(InvoiceLine::amountDue).toList());
    String numbers =
        String.join(", ", rows(sent.invoices(), line -> Plain.name(line.number())))
            + (sent.invoices().size() > MOST_ROWS ? ", " + more(sent.invoices().size()) : "");
    return row(
        deed(name(sent), sent.debtor()),
        stillOpen(sums),
        Stream.of(
                Stream.of(
                    numbers,
                    "%s, %s".formatted(wording.name("fate", sent.fate()), moment(sent.at()))),
                notAsked(sent.lacks().sums()),
                notAttached(sent))
            .flatMap(notes -> notes)
            .toArray(String[]::new));
  }

  /** What was asked for may have come in since. */
  private String stillOpen(Totals sums) {
    return !sums.sums().isEmpty() && sums.sums().stream().allMatch(Money::isZero)
        ? wording.say("summary.credited-whole")
        : wording.sums(sums);
  }

  private String name(Sent sent) {
    return switch (sent.form()) {
      case REMINDER -> wording.name(sent.kind());
      case STATEMENT, STATEMENT_ALONE -> wording.name("form", sent.form());
    };
  }

  /** What a message does not ask for, reason by reason. */
  private Stream<String> notAsked(List<NotAsked> left) {
    var byReason = new EnumMap<RefusalReason, List<NotAsked>>(RefusalReason.class);
    left.forEach(n -> byReason.computeIfAbsent(n.why().reason(), _ -> new ArrayList<>()).add(n));
    return byReason.values().stream().map(this::notAskedBecause);
  }

  /** The invoices that a message was to carry and does not, reason by reason. */
  private Stream<String> notAttached(Sent sent) {
    var byReason = new EnumMap<WhyNotAttached, List<String>>(WhyNotAttached.class);
    sent.lacks()
        .files()
        .forEach(
            (number, why) ->
                byReason.computeIfAbsent(why, _ -> new ArrayList<>()).add(Plain.name(number)));
    return byReason.entrySet().stream()
        .map(
            left ->
                wording.say(
                    "summary.not-attached." + left.getKey().word(),
                    Map.of("numbers", wording.and(left.getValue()))));
  }

  private String notAskedBecause(List<NotAsked> left) {
    var words = new StatementWords(wording);
    Refusal why = left.getFirst().why();
    return wording.say(
        "summary.not-asked",
        Map.of(
            "what",
            wording.and(left.stream().map(n -> words.name(n.kind())).toList()),
            "why",
            wording.capital(words.why(why)),
            "found",
            words.found(why).orElse("")));
  }

  private List<Done> done() {
    return summary.records().done().stream()
        .sorted(Comparator.comparing(done -> done.deed().at()))
        .toList();
  }

  private SummaryRow done(Done done) {
    return row(
        Plain.name(done.debtor()),
        "",
        wording.capital(deed(done.deed().what())),
        String.join(", ", rows(done.invoices(), line -> Plain.name(line.number()))));
  }

  private String deed(Deed.What what) {
    return switch (what) {
      case ByHand(var channel, var on) ->
          wording.say("done." + channel.word(), Map.of("day", wording.date(summary.day(on))));
      case Decided decided -> wording.say("done." + decided.kind().word(), terms(decided));
    };
  }

  private Map<String, Object> terms(Decided decided) {
    var terms = new HashMap<String, Object>();
    terms.put("message", wording.name(message(decided)));
    decided.step().ifPresent(step -> terms.put("step", wording.name("legal-step", step)));
    decided.day().ifPresent(day -> terms.put("day", wording.date(day)));
    decided.reference().ifPresent(named -> terms.put("reference", Plain.text(named)));
    return terms;
  }

  /** What is approved or refused without a level is the note of a conversation. */
  private static MessageKind message(Decided decided) {
    return decided.level().isPresent() ? decided.level().get() : AcknowledgementKind.RECAP;
  }

  private List<DeferredReminder> deferred() {
    return summary.deferred().stream()
        .sorted(Comparator.comparing(d -> d.nextPossible().orElse(Instant.MAX)))
        .toList();
  }

  private SummaryRow deferred(DeferredReminder deferred) {
    InvoiceLine invoice = deferred.invoice();
    return row(
        deed(wording.name("level", deferred.level()), invoice.debtor()),
        wording.money(invoice.amountDue()),
        "%s, %s".formatted(Plain.name(invoice.number()), wording.age(invoice.daysPastDue())),
        wording.name("why", deferred.rule()),
        deferred
            .nextPossible()
            .map(next -> wording.say("summary.next", Map.of("at", moment(next))))
            .orElseGet(() -> wording.say("summary.next-never")),
        deferred.source().isHouseRule() ? "" : source(deferred.source()));
  }

  private Section section(Movement.Kind kind) {
    return section(
        came(kind) + "-since",
        summary.paid().stream().filter(paid -> !paid.of(kind).isEmpty()).toList(),
        paid -> cameIn(paid, kind));
  }

  private SummaryRow cameIn(PaidInvoice paid, Movement.Kind kind) {
    String left =
        paid.left().isPositive()
            ? wording.say("summary.left", Map.of("left", wording.money(paid.left())))
            : wording.say(came(kind) + "-whole");
    List<Movement> came = paid.of(kind);
    return row(
        Plain.name(paid.debtor()),
        wording.sums(Totals.of(came.stream().map(Movement::sum).toList())),
        Stream.of(
                Stream.of(Plain.name(paid.number()), new MovementWords(wording).days(came), left),
                isLast(paid, kind) ? whatFollows(paid) : Stream.<String>empty())
            .flatMap(notes -> notes)
            .toArray(String[]::new));
  }

  /** What follows is told once, with the payments if there are any. */
  private static boolean isLast(PaidInvoice paid, Movement.Kind kind) {
    return kind == Movement.Kind.PAYMENT || paid.of(Movement.Kind.PAYMENT).isEmpty();
  }

  private Stream<String> whatFollows(PaidInvoice paid) {
    return Stream.of(
            paid.waived().stream().map(this::waived),
            paid.earned().stream().map(this::earned),
            paid.remainder().stream().flatMap(left -> remainder(left, paid.lastDemand())))
        .flatMap(notes -> notes);
  }

  private String waived(Money off) {
    return wording.say("summary.waived", Map.of("sum", wording.money(off)));
  }

  private String earned(Money credit) {
    return wording.say("summary.earned", Map.of("sum", wording.money(credit)));
  }

  /** What a settled invoice leaves unpaid because it was late. */
  private Stream<String> remainder(Remainder left, Optional<PastLevel> demand) {
    return Stream.of(
            Stream.of(left.besides()).filter(Money::isPositive).map(sum -> besides(left, demand)),
            Stream.of(left.overpaid()).filter(Money::isPositive).map(this::overpaid),
            notAsked(left.notAsked()))
        .flatMap(notes -> notes);
  }

  private String besides(Remainder left, Optional<PastLevel> demand) {
    var said = new HashMap<String, Object>();
    said.put("sum", wording.money(left.besides()));
    said.put("on", wording.date(left.on()));
    demand.ifPresent(
        step -> {
          said.put("asked", wording.money(step.besides().orElseThrow()));
          said.put("date", wording.date(step.on()));
        });
    return wording.say(demand.isPresent() ? "summary.besides" : "summary.besides-unasked", said);
  }

  private String overpaid(Money sum) {
    return wording.say("summary.overpaid", Map.of("sum", wording.money(sum)));
  }

  private SummaryRow rejected(Rejection rejected) {
    return row(
        Plain.text(rejected.record()),
        "",
        rejected.reasons().stream().map(Plain::text).toArray(String[]::new));
  }

  private SummaryRow unmatched(UnmatchedReply reply) {
    return row(
        Plain.phrase(reply.from()),
        moment(reply.at()).alone(),
        wording.say(
            "summary.unmatched.why",
            Map.of(
                "subject", Plain.phrase(reply.subject()), "words", Plain.phrase(reply.words()))));
  }

  private SummaryRow unspoken(UnspokenLanguage found) {
    return row(
        Plain.name(found.debtor()),
        "",
        wording.say(
            "summary.unspoken.why", Map.of("language", wording.language(found.language()))));
  }

  private String deed(String level, String debtor) {
    return wording.capital(
        wording.say("summary.row", Map.of("level", level, "debtor", Plain.name(debtor))));
  }

  private String source(Source source) {
    return wording.label("summary.cites") + " " + Plain.text(wording.source(source));
  }

  private String more(int size) {
    return size > MOST_ROWS ? wording.say("summary.more", Map.of("more", size - MOST_ROWS)) : "";
  }

  private WrittenDay moment(Instant instant) {
    return wording.moment(instant.atZone(summary.creditor().zone()));
  }

  private static <T, R> List<R> rows(List<T> all, Function<T, R> row) {
    return all.stream().limit(MOST_ROWS).map(row).toList();
  }

  private static SummaryRow row(String what, String amount, String... notes) {
    return new SummaryRow(
        what,
        amount,
        Arrays.stream(notes).filter(note -> !note.isEmpty()).toList(),
        Columns.row(what, amount));
  }

  /** Rows under a heading. */
  record Section(String heading, List<SummaryRow> rows, String more) {}

  /** One thing that happened or did not happen. */
  record SummaryRow(String what, String amount, List<String> notes, String line) {}
}
