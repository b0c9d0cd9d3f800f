package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Assurances;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Creditor.SummaryRhythm;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.HowToPay;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Letterhead;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Relation;
import dev.relance.invoice.Stop;
import dev.relance.money.Amounts;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.PayerKind;
import dev.relance.vocabulary.StopKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Reads the records of creditors and debtors. */
final class PartyReader {
  private final PolicyNames policies;
  private final Predicate<String> isFact;

  /**
   * @param isFact tells whether a legal fact or a published rate has a name
   */
  PartyReader(PolicyNames policies, Predicate<String> isFact) {
    this.policies = policies;
    this.isFact = isFact;
  }

  Creditor creditor(String id, Document r) {
    Creditor.Owners owners = owners(r);
    return new Creditor(
        id,
        letterhead(r),
        owners,
        locality(r),
        policies.namedIn(r, owners).orElse("standard"),
        r.optionalObject("contract")
            .map(c -> ContractReader.general(c, CodeReader::placeOf))
            .orElse(Contract.NONE),
        assurances(r),
        r.optionalInstant("feedAt"));
  }

  private static Letterhead letterhead(Document r) {
    String email = r.read("email", Sendable::address);
    return new Letterhead(
        r.text("name"),
        address(r.object("address"), CodeReader.place(r)),
        identifiers(r),
        email,
        CodeReader.optional(r, "replyTo", Sendable::address).orElse(email),
        r.optionalText("phone"),
        r.optionalObject("payment").map(PartyReader::howToPay).orElse(HowToPay.UNKNOWN));
  }

  private static Creditor.Owners owners(Document r) {
    return new Creditor.Owners(
        Sendable.addresses(r, "ownerEmails"),
        r.objects("ownerRights").stream()
            .collect(
                Collectors.toMap(
                    owner -> owner.text("email"),
                    owner -> owner.word("upTo", Creditor.Right.class),
                    (_, last) -> last)),
        r.optionalWord("summary", SummaryRhythm.class).orElse(SummaryRhythm.DAILY));
  }

  private static Creditor.Locality locality(Document r) {
    return new Creditor.Locality(
        CodeReader.place(r).orElseThrow(() -> new IllegalArgumentException("country is missing")),
        r.read("timeZone", CodeReader::zone),
        r.read("language", CodeReader::spokenLanguage));
  }

  Debtor debtor(String id, Document r) {
    return new Debtor(
        id,
        r.text("name"),
        r.optionalWord("kind", DebtorKind.class),
        new Debtor.Reach(
            Sendable.addresses(r, "emails"),
            r.optionalText("phone"),
            r.optionalObject("address").map(a -> address(a, CodeReader.place(r))),
            identifiers(r)),
        new Debtor.Whereabouts(
            CodeReader.place(r),
            CodeReader.optional(r, "timeZone", CodeReader::zone),
            CodeReader.optional(r, "language", CodeReader::language)),
        new Relation(
            policies.namedIn(r),
            r.optionalDate("customerSince"),
            r.optionalObject("turnover").map(PartyReader::turnover),
            r.optionalWord("payer", PayerKind.class)),
        r.objects("stops").stream().map(PartyReader::stop).toList(),
        consents(r));
  }

  private static Money turnover(Document sum) {
    return sum.read("amount", text -> Amounts.parse(text, sum.text("currency")));
  }

  private static Identifiers identifiers(Document r) {
    return new Identifiers(r.optionalText("registration"), r.optionalText("vatId"));
  }

  /** The state is that of the place, if the address is in its country. */
  private static PostalAddress address(Document a, Optional<Place> place) {
    String country = CodeReader.optional(a, "country", CodeReader::country).orElse("");
    return new PostalAddress(
        a.optionalText("street").orElse(""),
        a.optionalText("postcode").orElse(""),
        a.optionalText("city").orElse(""),
        place.filter(in -> in.country().equals(country)).flatMap(Place::state).orElse(""),
        country);
  }

  private static Stop stop(Document s) {
    StopKind kind = s.word("kind", StopKind.class);
    Optional<LocalDate> until = s.optionalDate("until");
    if (until.isPresent() && kind != StopKind.MORATORIUM) {
      throw new IllegalArgumentException(
          "%s: only a moratorium ends by itself; take the entry away when this stop is over"
              .formatted(s.at("until")));
    }
    return new Stop(kind, s.date("since"), until, s.optionalText("note").orElse(""));
  }

  private static Map<Channel, Debtor.ChannelConsent> consents(Document r) {
    return r.objects("consents").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                consent -> consent.word("channel", Channel.class),
                PartyReader::consent,
                (a, b) -> a.since().isBefore(b.since()) ? a : b));
  }

  private static Debtor.ChannelConsent consent(Document c) {
    return new Debtor.ChannelConsent(c.date("since"), c.optionalText("note").orElse(""));
  }

  private Assurances assurances(Document r) {
    var confirmed = new TreeMap<String, String>();
    r.objects("confirmedLaw")
        .forEach(c -> confirmed.put(c.read("fact", this::fact), c.text("reason")));
    return new Assurances(
        r.optionalObject("thirdPartyRulesOff").map(off -> off.text("reason")), confirmed);
  }

  /** A misspelt name would confirm nothing, and nobody would notice. */
  private String fact(String name) {
    if (!isFact.test(name)) {
      throw new IllegalArgumentException(
          "'%s' is the name of no fact of law and of no published rate; write it as relance law --check names it"
              .formatted(name));
    }
    return name;
  }

  private static HowToPay howToPay(Document p) {
    return new HowToPay(
        CodeReader.optional(p, "url", Sendable::paymentPattern),
        p.optionalText("iban"),
        p.optionalText("bic"),
        p.optionalText("reference"));
  }
}
