package dev.relance.message;

import dev.relance.interest.SumKind;
import dev.relance.invoice.Discount;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Part;
import dev.relance.mail.Links;
import dev.relance.message.SumSplit.AmountLine;
import dev.relance.message.SumSplit.Block;
import dev.relance.money.Totals;
import dev.relance.plan.AccountStatement;
import dev.relance.plan.DueLevel;
import dev.relance.plan.Movement;
import dev.relance.plan.OtherInvoice;
import dev.relance.vocabulary.Level;
import dev.relance.wording.Columns;
import dev.relance.wording.MovementWords;
import dev.relance.wording.Plain;
import dev.relance.wording.Stages;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import dev.relance.wording.WrittenDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The invoices of a message, row by row, with their sums and, if required, their breakdown. */
record InvoiceTable(
    Reminder reminder, Wording wording, Scope scope, SumsForDelay forDelay, int mostRows) {

  Map<String, Object> values() {
    return Map.of(
        "groups",
        groups(),
        "statement",
        sections(),
        "calculation",
        isPressing() ? forDelay.calculation() : List.of());
  }

  private boolean isPressing() {
    return reminder.leading().level().isPressing();
  }

  private List<Group> groups() {
    List<Row> concerned =
        Stages.together(scope.concerned(), due -> due.invoice().stage()).stream()
            .map(this::asked)
            .toList();
    List<Row> others =
        Stream.concat(
                Stages.together(scope.others(), due -> due.invoice().stage()).stream()
                    .map(this::listed),
                Stages.together(reminder.others(), other -> other.invoice().stage()).stream()
                    .map(this::only))
            .toList();
    return others.isEmpty()
        ? List.of(group(scope.isMany() ? "common.invoices" : "common.invoice", concerned, 0))
        : List.of(
            group("common.concerned", concerned, 0),
            group("common.also-open", others, concerned.size()));
  }

  /** A row that is printed only if there is room, and its sum. */
  private record Row(Supplier<InvoiceRow> row, Money sum) {}

  private Row asked(DueLevel item) {
    return new Row(() -> row(item), item.amountDue());
  }

  /** An invoice with a level of its own for which the message does not ask. */
  private Row listed(DueLevel item) {
    OtherInvoice open = OtherInvoice.byDate(item.invoice(), reminder.on());
    return new Row(() -> row(open, disputed(item).toList(), links(item)), open.open());
  }

  private Row only(OtherInvoice other) {
    return new Row(() -> row(other, List.of(), List.of()), other.open());
  }

  private Group group(String heading, List<Row> rows, int before) {
    int room = Math.clamp((long) mostRows - before, 0, rows.size());
    Totals sums = Totals.of(rows.stream().map(Row::sum).toList());
    return new Group(
        wording.say(heading),
        rows.stream().limit(room).map(row -> row.row().get()).toList(),
        room < rows.size() ? cut(rows.size(), room, sums) : "",
        sums.sums().stream().map(sum -> line("common.sum", sum)).toList());
  }

  private InvoiceRow row(OtherInvoice other, List<String> more, List<Link> links) {
    Invoice invoice = other.invoice();
    String number = Plain.name(invoice.number());
    String open = wording.money(other.open());
    String state = new StateWords(wording, reminder.on()).of(other);
    return new InvoiceRow(
        number,
        state,
        other.state() instanceof OtherInvoice.State.PastDue,
        Stream.concat(details(other), more.stream()).toList(),
        open,
        "",
        links,
        Columns.row(number + ", " + state, open));
  }

  private Stream<String> details(OtherInvoice other) {
    Invoice invoice = other.invoice();
    return Stream.concat(
        dated(invoice, due(invoice, wording, reminder.on()), other.open()),
        belonging(invoice, parts(invoice)));
  }

  private String cut(int size, int room, Totals sums) {
    return wording.say(
        "common.cut",
        Map.of(
            "more", wording.count("count.more", size - room),
            "invoices", wording.count("count.invoices", size),
            "sum", wording.sums(sums)));
  }

  private InvoiceRow row(DueLevel item) {
    Invoice invoice = item.invoice();
    String number = Plain.name(invoice.number());
    String due = wording.money(item.amountDue());
    Money later = Scope.later(item, reminder.on());
    return new InvoiceRow(
        number,
        age(item),
        Scope.daysPastDue(item, reminder.on()) > 0,
        details(item, later),
        due,
        scope
            .offer(item)
            .map(this::reduced)
            .or(() -> scope.early(item).map(discount -> early(item, discount)))
            .orElse(""),
        links(item),
        Columns.row(number + ", " + age(item), due));
  }

  private List<String> details(DueLevel item, Money later) {
    Invoice invoice = item.invoice();
    List<String> parts = parts(invoice);
    return Stream.concat(
            Stream.concat(
                dated(invoice, due(item, wording, reminder.on()), invoice.amountDue(reminder.on())),
                belonging(invoice, parts)),
            more(item, later, parts.isEmpty()))
        .toList();
  }

  /** When an invoice was issued and falls due, and what is settled of it. */
  private Stream<String> dated(Invoice invoice, WrittenDay due, Money open) {
    String dates =
        wording.say(
            "common.issued-due", Map.of("issued", wording.date(invoice.issueDate()), "due", due));
    return invoice.total().isEqual(open) ? Stream.of(dates) : Stream.of(dates, settled(invoice));
  }

  /** What came in on an invoice: payments and credit notes, each with its day. */
  private String settled(Invoice invoice) {
    return wording.say(
        "common.total-settled",
        Map.of(
            "total", wording.money(invoice.total()),
            "paid", settled(invoice, Movement.Kind.PAYMENT),
            "credited", settled(invoice, Movement.Kind.CREDIT)));
  }

  private String settled(Invoice invoice, Movement.Kind kind) {
    List<Movement> came =
        Movement.of(invoice)
            .filter(movement -> movement.kind() == kind && !movement.on().isAfter(reminder.on()))
            .toList();
    return came.isEmpty() ? "" : new MovementWords(wording).sums(came);
  }

  private Stream<String> belonging(Invoice invoice, List<String> parts) {
    return Stream.concat(Stages.line(invoice.stage(), wording).stream(), parts.stream());
  }

  private Stream<String> more(DueLevel item, Money later, boolean isWhole) {
    return Stream.of(
            Optional.of(later)
                .filter(sum -> isWhole && sum.isPositive())
                .map(sum -> part("not-yet-due", sum)),
            disputed(item).findFirst(),
            item.invoice()
                .papers()
                .eInvoice()
                .map(name -> wording.label("common.e-invoice") + " " + Plain.name(name)),
            reminder
                .attached(item.invoice())
                .map(file -> wording.say("common.attached", Map.of("file", file.name()))))
        .flatMap(Optional::stream);
  }

  private Stream<String> disputed(DueLevel item) {
    return item.disputed().map(sum -> part("disputed", sum)).stream();
  }

  /** The open parts of an invoice, if there are several. */
  private List<String> parts(Invoice invoice) {
    List<Part> open = invoice.openParts(reminder.on());
    return open.size() == 1 ? List.of() : open.stream().map(this::part).toList();
  }

  private String part(Part part) {
    return wording.say(
        "common.part-row",
        Map.of(
            "place", String.valueOf(part.place()),
            "of", String.valueOf(part.of()),
            "open", wording.money(part.open()),
            "due", wording.date(part.dueDate()),
            "age", wording.age(reminder.on().toEpochDay() - part.dueDate().toEpochDay())));
  }

  private String part(String key, Money sum) {
    return wording.label("common." + key) + " " + wording.money(sum);
  }

  private String reduced(Money reduced) {
    LocalDate until = reminder.leading().offerEnds(reminder.on());
    return wording.say(
        "common.reduced-row",
        Map.of("reduced", wording.money(reduced), "until", wording.date(until)));
  }

  private String early(DueLevel item, Discount discount) {
    return wording.say(
        "common.early-row",
        Map.of(
            "payable", wording.money(scope.toPay(item)),
            "until", wording.date(discount.lastDay()),
            "off", wording.money(discount.off()),
            "clause", Plain.name(discount.clause())));
  }

  /** Where the invoice can be read and, if the message has no button for it, paid. */
  private List<Link> links(DueLevel item) {
    Optional<Link> read =
        item.invoice()
            .papers()
            .invoiceUrl()
            .filter(_ -> reminder.attached(item.invoice()).isEmpty())
            .map(url -> new Link(wording.say("common.see-invoice"), Links.https(url)));
    Optional<Link> pay =
        reminder.items().size() == 1
            ? Optional.empty()
            : new HowToPayText(reminder.creditor(), wording, scope, "")
                .link(item)
                .map(href -> new Link(wording.say("common.pay-invoice"), href));
    return Stream.of(read, pay).flatMap(Optional::stream).toList();
  }

  /** The due date. For an invoice in parts, the due dates of everything past due. */
  static WrittenDay due(Invoice invoice, Wording wording, LocalDate on) {
    List<LocalDate> days = invoice.overdueSince(on);
    return days.size() > 1 ? wording.dates(days) : wording.date(invoice.ladderStart());
  }

  /** The due dates of what is asked for on an invoice. */
  static WrittenDay due(DueLevel item, Wording wording, LocalDate on) {
    return wording.dates(Scope.dueDates(item, on));
  }

  private String age(DueLevel item) {
    long days = Scope.daysPastDue(item, reminder.on());
    boolean isFirstOfMany = days > 0 && Scope.dueDates(item, reminder.on()).size() > 1;
    return isFirstOfMany
        ? wording.say(
            "common.first-part-past-due", Map.of("days", wording.count("count.days", days)))
        : wording.age(days);
  }

  /**
   * How the sum that is asked for is made up, and the whole account. If they are the same, one is
   * enough. What leaves out anything of the account is not called a statement.
   */
  private List<SumSplit> sections() {
    Optional<AccountStatement> whole = reminder.account().statement();
    List<SumSplit> account =
        whole.filter(this::saysMore).map(all -> new StatementText(all, wording).section()).stream()
            .toList();
    if (!isPressing()) {
      return account;
    }
    boolean isAll = whole.isPresent() && account.isEmpty();
    SumSplit split =
        split(
            isAll && reminder.leading().level() == Level.FIRM
                ? "common.statement"
                : "common.sum-split");
    return Stream.concat(Stream.of(split), account.stream()).toList();
  }

  private boolean saysMore(AccountStatement whole) {
    return !isPressing()
        || !reminder.others().isEmpty()
        || !whole.surpluses().isEmpty()
        || !isCalculated(whole);
  }

  /** Whether the statement of the account adds sums for delay without their calculation. */
  boolean addsUncalculated() {
    return reminder.account().statement().filter(whole -> !isCalculated(whole)).isPresent();
  }

  private boolean isCalculated(AccountStatement whole) {
    return whole.besides().equals(isPressing() ? forDelay.sums() : Totals.of(List.of()));
  }

  private SumSplit split(String heading) {
    List<Money> sums = scope.due().sums();
    return new SumSplit(
        wording.say(heading, Map.of("date", wording.date(reminder.on()))),
        sums.stream()
            .map(due -> new Block(sums.size() > 1 ? currency(due) : "", lines(due)))
            .toList());
  }

  private static String currency(Money sum) {
    return sum.getCurrencyUnit().getCode();
  }

  /** The lines of one currency: invoiced, paid, credited, due, and the past-due part. */
  private List<AmountLine> lines(Money due) {
    List<DueLevel> items =
        scope.concerned().stream().filter(i -> i.amountDue().isSameCurrency(due)).toList();
    Money none = Money.zero(due.getCurrencyUnit());
    Money invoiced = sum(none, items.stream().map(i -> i.invoice().total()));
    Money paid = sum(none, items.stream().flatMap(i -> paid(i.invoice())));
    Money credited = sum(none, items.stream().flatMap(i -> credited(i.invoice())));
    Money disputed = sum(none, items.stream().flatMap(i -> i.disputed().stream()));
    Money later = invoiced.minus(paid).minus(credited).minus(due).minus(disputed);
    Money pastDue = sum(none, items.stream().map(item -> Scope.pastDue(item, reminder.on())));
    var lines = new ArrayList<AmountLine>();
    lines.add(line("common.invoiced", invoiced));
    lines.add(line("common.paid", paid.negated()));
    lines.add(line("common.credited", credited.negated()));
    if (later.isPositive()) {
      boolean isPastDue = items.stream().anyMatch(i -> Scope.leavesPastDue(i, reminder.on()));
      lines.add(line(isPastDue ? "common.other-parts" : "common.not-yet-due", later.negated()));
    }
    if (disputed.isPositive()) {
      lines.add(line("common.disputed", disputed.negated()));
    }
    lines.add(line("common.amount-due", due).strongly());
    if (pastDue.isLessThan(due)) {
      lines.add(line("common.past-due", pastDue));
    }
    lines.addAll(added(pastDue));
    return lines;
  }

  /** What late payment adds, by kind, and the total with what is past due. */
  private List<AmountLine> added(Money pastDue) {
    var lines = new ArrayList<AmountLine>();
    Money with = pastDue;
    for (SumKind kind : forDelay.kinds().toList()) {
      Optional<Money> sum = forDelay.sum(kind, pastDue.getCurrencyUnit());
      sum.map(money -> labelled(new StatementWords(wording).label(kind), money))
          .ifPresent(lines::add);
      with = sum.map(with::plus).orElse(with);
    }
    if (!lines.isEmpty()) {
      String label =
          wording.say(
              "common.with-added",
              Map.of("what", forDelay.what(), "today", wording.date(reminder.on())));
      lines.add(labelled(label, with).strongly());
    }
    return lines;
  }

  private Stream<Money> paid(Invoice invoice) {
    return invoice.payments().stream()
        .filter(p -> !p.date().isAfter(reminder.on()))
        .map(Invoice.Payment::amount);
  }

  private Stream<Money> credited(Invoice invoice) {
    return invoice.credits().stream()
        .filter(c -> !c.date().isAfter(reminder.on()))
        .map(Invoice.Credit::amount);
  }

  private static Money sum(Money none, Stream<Money> amounts) {
    return amounts.reduce(none, Money::plus);
  }

  private AmountLine line(String key, Money amount) {
    return labelled(wording.say(key), amount);
  }

  private AmountLine labelled(String label, Money amount) {
    return AmountLine.of(label, wording.money(amount));
  }

  /** The rows under a heading, with a note if some are left out, and the totals. */
  record Group(String heading, List<InvoiceRow> rows, String cut, List<AmountLine> sums) {
    /** Whether a total says more than the rows. */
    public boolean hasSums() {
      return rows.size() != 1 || !cut.isEmpty();
    }
  }

  /** One invoice. */
  record InvoiceRow(
      String number,
      String age,
      boolean isPastDue,
      List<String> details,
      String due,
      String reduced,
      List<Link> links,
      String line) {}
}
