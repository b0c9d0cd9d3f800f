package dev.relance.law;

import dev.relance.invoice.Stop;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules of law for contacting one debtor by one channel on one day: those of every pack that
 * applies at the debtor's place, protects the debtor's kind and is in force. Rules of the nearest
 * place come first; if two ask the same, the nearer is reported.
 *
 * @param by the channel
 * @param pastDueDays how long the oldest open debt is past due
 * @param thirdPartyOff why rules for third-party collectors are left aside, if they are
 */
public record Law(
    List<LawPack> packs,
    DebtorKind debtor,
    Channel by,
    LocalDate on,
    long pastDueDays,
    Optional<String> thirdPartyOff) {
  public Law {
    packs = List.copyOf(packs);
  }

  /** The rules for contacting the same debtor by another channel. */
  public Law by(Channel other) {
    return new Law(packs, debtor, other, on, pastDueDays, thirdPartyOff);
  }

  /** The days, past and to come, on which a rule on contact begins or is over. */
  public List<LocalDate> changes() {
    return packs.stream().flatMap(pack -> pack.changes().stream()).toList();
  }

  /** Every cap that counts such a contact. */
  public List<Cap> caps() {
    return rules(ContactLaw::caps, Cap::basis, cap -> cap.channels().includes(by));
  }

  /** Every silence after a conversation that forbids such a contact. */
  public List<CoolDown> coolDowns() {
    return rules(ContactLaw::coolDowns, CoolDown::basis, c -> c.channels().includes(by));
  }

  /** Every rule on hours for such a contact. */
  public List<OpenHours> hours() {
    return rules(ContactLaw::hours, OpenHours::basis, h -> h.channels().includes(by));
  }

  /** Every consent that such a contact needs. */
  public List<ConsentRule> consents() {
    return rules(ContactLaw::consents, ConsentRule::basis, c -> c.channels().includes(by));
  }

  /** Every letter that must come before such a contact. */
  public List<PostFirst> postFirst() {
    return rules(ContactLaw::postFirst, PostFirst::basis, p -> p.channels().includes(by));
  }

  /** Everything that a message must say. */
  public List<RequiredContent> contents() {
    return rules(ContactLaw::contents, RequiredContent::basis, _ -> true);
  }

  /** Everything that no message may say. */
  public List<ForbiddenContent> forbidden() {
    return rules(ContactLaw::forbidden, ForbiddenContent::basis, _ -> true);
  }

  /** The nearest law that recognizes a stop of a debtor at a place. */
  public Optional<Basis> knowing(Stop stop, Place place) {
    return rules(ContactLaw::stops, StopRule::basis, rule -> rule.speaksOf(stop, place)).stream()
        .findFirst()
        .map(StopRule::basis);
  }

  /** The nearest law that stops contact with a debtor at a place on a dispute or a legal step. */
  public Optional<Basis> stopping(Word happened, Place place) {
    return rules(ContactLaw::stops, StopRule::basis, rule -> rule.speaksOf(happened, place))
        .stream()
        .findFirst()
        .map(StopRule::basis);
  }

  /** How creditors take part in the insolvency of a debtor at a place, where that is known. */
  public Optional<Lodging> lodging(Stop insolvency, Place place) {
    return rules(ContactLaw::stops, StopRule::basis, rule -> rule.speaksOf(insolvency, place))
        .stream()
        .flatMap(rule -> rule.lodging().stream())
        .findFirst();
  }

  /** Whether the law forbids charging a consumer for reminders or collection. */
  public boolean forbidsFees() {
    return Parties.of(debtor) == Parties.B2C
        && packs.stream()
            .flatMap(pack -> pack.money().stream())
            .flatMap(money -> money.fees().stream())
            .filter(fee -> fee.between().contains(Parties.B2C) && applies(fee.basis()))
            .anyMatch(fee -> fee.allowance() == FeeRule.Allowance.FORBIDDEN);
  }

  /** The law as evidence names it. */
  public String reference() {
    String packs = String.join(" + ", this.packs.stream().map(LawPack::reference).toList());
    return thirdPartyOff
        .map(reason -> packs + " without rules for third parties: " + reason)
        .orElse(packs);
  }

  private <T> List<T> rules(
      Function<ContactLaw, List<T>> part, Function<T, Basis> basis, Predicate<T> counts) {
    var applying = new ArrayList<T>();
    for (LawPack pack : packs.reversed()) {
      for (T rule : part.apply(pack.contact())) {
        if (counts.test(rule) && applies(basis.apply(rule))) {
          applying.add(rule);
        }
      }
    }
    return List.copyOf(applying);
  }

  private boolean applies(Basis basis) {
    return basis.holds(on, debtor)
        && pastDueDays > basis.pastDueDaysOver()
        && (basis.bound() != Basis.Bound.THIRD_PARTY_ONLY || thirdPartyOff.isEmpty());
  }
}
