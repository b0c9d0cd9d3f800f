package dev.relance.interest;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.interest.Debt.Respite;
import dev.relance.interest.Debt.Settlement;
import dev.relance.invoice.AnInvoice;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Contract.LateFee;
import dev.relance.invoice.Contract.LateInterest;
import dev.relance.invoice.Forum;
import dev.relance.invoice.Invoice.Credit;
import dev.relance.invoice.Invoice.Instalment;
import dev.relance.invoice.Invoice.Payment;
import dev.relance.law.Citation;
import dev.relance.law.MoneyLaw;
import dev.relance.law.ReferenceRates;
import dev.relance.laws.StandardTerms;
import dev.relance.plan.Terms;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.time.WorkingDays;
import dev.relance.vocabulary.DebtorKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A debt in the making: an invoice of EUR 1000.00 between companies, due 2026-05-31. */
final class ADebt {
  private static final Document INVENTED = JsonTree.resource(ADebt.class, "laws.json");
  private static final Terms SHIPPED = StandardTerms.everywhere((_, _) -> false);

  private Money total;
  private LocalDate issued = LocalDate.parse("2026-05-01");
  private LocalDate due = LocalDate.parse("2026-05-31");
  private DebtorKind debtor = DebtorKind.COMPANY;
  private Contract contract = Contract.NONE;
  private GoverningLaw law = new GoverningLaw.Ungoverned(Refusal.SimpleRefusal.NO_GOVERNING_LAW);
  private Optional<Place> place = Optional.empty();
  private ReferenceRates rates = SHIPPED.rates();
  private final List<LocalDate> noticesOn = new ArrayList<>();
  private Optional<LocalDate> letterOn = Optional.empty();
  private final List<LocalDate> remindersOn = new ArrayList<>();
  private Optional<LocalDate> deliveredOn = Optional.empty();
  private boolean statesInterest;
  private Holidays holidays = (_, _) -> false;
  private Optional<Settlement> settlement = Optional.empty();
  private final List<Respite> respites = new ArrayList<>();
  private Optional<Debt.Conceded> conceded = Optional.empty();
  private Optional<LocalDate> settledOn = Optional.empty();
  private final Set<String> confirmed = new HashSet<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<Instalment> instalments = new ArrayList<>();

  private ADebt(Money total) {
    this.total = total;
  }

  static ADebt of(String total) {
    return new ADebt(Money.parse(total));
  }

  /** Under the law of a place, where the debtor is too, as the packs that ship tell it. */
  ADebt under(String code) {
    place =
        Optional.of(new Place(code.substring(0, 2), Optional.of(code).filter(c -> c.length() > 2)));
    return this;
  }

  /** Under a law that is nowhere in force, for what no law that ships does. */
  ADebt underInvented(String code) {
    law = new GoverningLaw.Governed(MoneyLaw.read(code, INVENTED.object(code)));
    return this;
  }

  ADebt under(GoverningLaw found) {
    law = found;
    return this;
  }

  ADebt issued(String day) {
    issued = LocalDate.parse(day);
    return this;
  }

  ADebt due(String day) {
    due = LocalDate.parse(day);
    issued = issued.isAfter(due) ? due.minusDays(30) : issued;
    return this;
  }

  ADebt by(DebtorKind kind) {
    debtor = kind;
    return this;
  }

  ADebt byAConsumer() {
    return by(DebtorKind.CONSUMER);
  }

  /** A notice that says all that any law asks of it. */
  ADebt noticed(String day) {
    letterOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  /** A notice that calls on the debtor to pay and says no more. */
  ADebt formallyNoticed(String day) {
    noticesOn.add(LocalDate.parse(day));
    return this;
  }

  /** With reminders that were delivered. */
  ADebt reminded(String... days) {
    Arrays.stream(days).map(LocalDate::parse).forEach(remindersOn::add);
    return this;
  }

  ADebt delivered(String day) {
    deliveredOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  /** The invoice says that the creditor relies on statutory interest. */
  ADebt statingInterest() {
    statesInterest = true;
    return this;
  }

  ADebt holiday(String day) {
    Holidays earlier = holidays;
    holidays = (on, at) -> on.equals(LocalDate.parse(day)) || earlier.isHoliday(on, at);
    return this;
  }

  ADebt paid(String day, String amount) {
    payments.add(new Payment(LocalDate.parse(day), Money.parse(amount)));
    return this;
  }

  ADebt credited(String day, String amount) {
    credits.add(new Credit(LocalDate.parse(day), Money.parse(amount), "returned goods"));
    return this;
  }

  ADebt instalment(String day, String amount) {
    instalments.add(new Instalment(LocalDate.parse(day), Money.parse(amount)));
    return this;
  }

  ADebt contractRate(String pct) {
    return interest(Optional.of(new BigDecimal(pct)));
  }

  ADebt contractRefersToTheLaw() {
    return interest(Optional.empty());
  }

  private ADebt interest(Optional<BigDecimal> pct) {
    contract =
        agreed(Optional.of(new LateInterest(pct, "clause 7")), Optional.empty(), Optional.empty());
    return this;
  }

  ADebt lateFee(int fromDay, String amount) {
    return lateFee(fromDay, new Contract.FlatSum(Money.parse(amount)));
  }

  ADebt lateFeePercent(int fromDay, String percent) {
    return lateFee(fromDay, new Contract.Percent(new BigDecimal(percent)));
  }

  private ADebt lateFee(int fromDay, Contract.AgreedSum sum) {
    contract =
        agreed(
            Optional.empty(), Optional.of(new LateFee(fromDay, sum, "clause 8")), Optional.empty());
    return this;
  }

  ADebt discount(String percent, String lastDay) {
    return discount(new Contract.Percent(new BigDecimal(percent)), lastDay);
  }

  ADebt discountOf(String amount, String lastDay) {
    return discount(new Contract.FlatSum(Money.parse(amount)), lastDay);
  }

  private ADebt discount(Contract.AgreedSum off, String lastDay) {
    var limit = new Contract.UntilDay(LocalDate.parse(lastDay));
    contract =
        agreed(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new EarlyDiscount(off, limit, "clause 9")));
    return this;
  }

  private Contract agreed(
      Optional<LateInterest> interest, Optional<LateFee> fee, Optional<EarlyDiscount> discount) {
    return new Contract(Optional.empty(), interest, fee, discount, Forum.NONE).over(contract);
  }

  /** With one more published rate, which nobody verified. */
  ADebt unverifiedRate(String reference, String from, String pct) {
    LocalDate first = LocalDate.parse(from);
    var row =
        new ReferenceRates.PublishedRate(
            first,
            ReferenceRates.Changes.HALF_YEARLY.endOfPeriod(first).orElseThrow(),
            Optional.of(new BigDecimal(pct)),
            Citation.of("a source"),
            false,
            false);
    rates =
        rates.with(
            new ReferenceRates(
                "2",
                Map.of(
                    reference,
                    new ReferenceRates.Reference(
                        ReferenceRates.Changes.HALF_YEARLY,
                        ReferenceRates.Rounded.AS_FOUND,
                        List.of(row)))));
    return this;
  }

  /** With an offer of 5 June 2026 to end the matter once payments come to a sum in all. */
  ADebt settlement(String payable, String until) {
    settlement =
        Optional.of(
            new Settlement(
                Money.parse(payable), LocalDate.parse("2026-06-05"), LocalDate.parse(until)));
    return this;
  }

  /** With such an offer accepted. */
  ADebt settledOn(String day) {
    settledOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  /** The debtor was right about all of it, or about a part. */
  ADebt conceded(String day, @Nullable String part) {
    conceded =
        Optional.of(
            new Debt.Conceded(LocalDate.parse(day), Optional.ofNullable(part).map(Money::parse)));
    return this;
  }

  ADebt respite(String first, String last) {
    respites.add(new Respite(LocalDate.parse(first), LocalDate.parse(last), true));
    return this;
  }

  ADebt insolventSince(String day) {
    respites.add(new Respite(LocalDate.parse(day), LocalDate.MAX, false));
    return this;
  }

  ADebt confirmed(String key) {
    confirmed.add(key);
    return this;
  }

  Debt asOf(String day) {
    var building =
        AnInvoice.anInvoice("17")
            .number("2026-017")
            .owedBy("acme")
            .due(due)
            .issued(issued)
            .total(total)
            .paid(payments)
            .credited(credits)
            .inInstalments(instalments)
            .under(contract)
            .settledOn(settledOn);
    deliveredOn.ifPresent(building::delivered);
    var invoice = (statesInterest ? building.statingInterest() : building).build();
    GoverningLaw governing = place.map(p -> lawOf(p, LocalDate.parse(day))).orElse(law);
    var workingDays = new WorkingDays(holidays, place.orElse(Place.of("FR")));
    return new Debt(
        governing instanceof GoverningLaw.Governed(MoneyLaw rules)
            ? invoice.due(date -> rules.lastDay(date, debtor, workingDays))
            : invoice,
        debtor,
        new Debt.AppliedLaw(governing, rates, confirmed, workingDays),
        new Debt.Notices(noticesOn, letterOn, remindersOn),
        settlement,
        respites,
        conceded,
        LocalDate.parse(day));
  }

  private GoverningLaw lawOf(Place p, LocalDate day) {
    return GoverningLaw.of(SHIPPED.law(), Optional.of(p), Optional.of(debtor), Optional.of(p), day);
  }

  Statement on(String day) {
    return Reckoning.statement(asOf(day));
  }
}
