package dev.relance.record;

import dev.relance.document.Document;
import dev.relance.invoice.Assurances;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.Contract;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Creditor.SummaryRhythm;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.DecisionTerms;
import dev.relance.invoice.Dispatch;
import dev.relance.invoice.HowToPay;
import dev.relance.invoice.Ids;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.InvoiceStatus;
import dev.relance.invoice.InvoiceTerms;
import dev.relance.invoice.Letterhead;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.invoice.PostalAddress;
import dev.relance.invoice.Promise;
import dev.relance.invoice.Receipts;
import dev.relance.invoice.StatutoryLetter;
import dev.relance.invoice.Stop;
import dev.relance.money.Amounts;
import dev.relance.time.Place;
import dev.relance.time.Regions;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Reads records that passed their schema into the words of the domain. */
final class RecordReader {
  private static final Set<String> LANGUAGES = Set.of("en", "fr");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Predicate<String> isPolicy;
  private final Predicate<String> isFact;

  RecordReader(Predicate<String> isPolicy, Predicate<String> isFact) {
    this.isPolicy = isPolicy;
    this.isFact = isFact;
  }

  Object read(RecordKind kind, String creditorId, String id, Document record) {
    return switch (kind) {
      case CREDITOR -> creditor(Ids.require("creditor", creditorId), record);
      case DEBTOR -> debtor(id, record);
      case INVOICE -> invoice(id, record);
      case CONTACT -> contact(id, record);
      case DECISION -> decision(id, record);
    };
  }

  private Creditor creditor(String id, Document r) {
    return new Creditor(
        id,
        letterhead(r),
        owners(r),
        locality(r),
        policy(r).orElse("standard"),
        r.optionalObject("contract")
            .map(c -> ContractReader.general(c, RecordReader::placeOf))
            .orElse(Contract.NONE),
        assurances(r),
        r.optionalInstant("feedAt"));
  }

  private static Letterhead letterhead(Document r) {
    String email = r.text("email");
    return new Letterhead(
        r.text("name"),
        address(r.object("address")),
        r.optionalText("registration"),
        email,
        r.optionalText("replyTo").orElse(email),
        r.optionalText("phone"),
        r.optionalObject("payment").map(RecordReader::howToPay).orElse(HowToPay.UNKNOWN));
  }

  private static Creditor.Owners owners(Document r) {
    return new Creditor.Owners(
        r.texts("ownerEmails"),
        r.optionalWord("summary", SummaryRhythm.class).orElse(SummaryRhythm.DAILY));
  }

  private static Creditor.Locality locality(Document r) {
    return new Creditor.Locality(
        place(r).orElseThrow(() -> new IllegalArgumentException("country is missing")),
        r.read("timeZone", RecordReader::zone),
        r.read("language", RecordReader::language));
  }

  private Debtor debtor(String id, Document r) {
    return new Debtor(
        id,
        r.text("name"),
        r.optionalWord("kind", DebtorKind.class),
        new Debtor.Reach(
            r.texts("emails"),
            r.optionalText("phone"),
            r.optionalObject("address").map(RecordReader::address)),
        new Debtor.Whereabouts(
            place(r),
            optional(r, "timeZone", RecordReader::zone),
            optional(r, "language", RecordReader::language)),
        policy(r),
        r.objects("stops").stream().map(RecordReader::stop).toList(),
        consents(r));
  }

  private Invoice invoice(String id, Document r) {
    String currency = r.text("currency");
    Invoice invoice =
        new Invoice(
            id,
            r.text("number"),
            Ids.require("debtor", r.text("debtor")),
            terms(r, currency),
            receipts(r, currency),
            status(r),
            ContractReader.own(r, currency, RecordReader::placeOf),
            r.optionalObject("letter").map(RecordReader::letter));
    requireTotal(invoice);
    requireDiscountBelowTotal(invoice);
    return invoice;
  }

  private static InvoiceTerms terms(Document r, String currency) {
    return new InvoiceTerms(
        r.date("issueDate"),
        r.date("dueDate"),
        amount(r, "total", currency),
        r.objects("instalments").stream().map(i -> instalment(i, currency)).toList());
  }

  private static Receipts receipts(Document r, String currency) {
    return new Receipts(
        r.objects("payments").stream().map(p -> payment(p, currency)).toList(),
        r.objects("credits").stream().map(c -> credit(c, currency)).toList(),
        Optional.empty());
  }

  private static Invoice.Payment payment(Document p, String currency) {
    return new Invoice.Payment(p.date("date"), amount(p, "amount", currency));
  }

  private static Invoice.Credit credit(Document c, String currency) {
    return new Invoice.Credit(
        c.date("date"), amount(c, "amount", currency), c.optionalText("reason").orElse(""));
  }

  private InvoiceStatus status(Document r) {
    return new InvoiceStatus(
        r.optionalObject("disputed")
            .map(d -> new Invoice.Dispute(d.date("since"), d.text("reason"))),
        r.optionalObject("onHold")
            .map(h -> new Invoice.Hold(h.optionalDate("until"), h.text("reason"))),
        r.isTrue("writtenOff"),
        r.isTrue("autoPay"),
        policy(r));
  }

  private static StatutoryLetter letter(Document letter) {
    return new StatutoryLetter(
        letter.date("receivedOn"),
        letter.optionalWord("dispatch", Dispatch.class),
        letter.optionalDate("sentOn"));
  }

  private static void requireDiscountBelowTotal(Invoice invoice) {
    invoice
        .contract()
        .earlyDiscount()
        .map(Contract.EarlyDiscount::off)
        .filter(
            off -> off instanceof Contract.FlatSum(Money sum) && !sum.isLessThan(invoice.total()))
        .ifPresent(
            off -> {
              throw new IllegalArgumentException(
                  "contract.earlyDiscount.amount: a discount must be less than the total of %s"
                      .formatted(invoice.total()));
            });
  }

  private static void requireTotal(Invoice invoice) {
    if (!invoice.total().isPositive()) {
      throw new IllegalArgumentException(
          "total: '%s' must be above zero; write what was invoiced"
              .formatted(Amounts.plain(invoice.total())));
    }
  }

  private static Contact contact(String id, Document r) {
    Contact contact = contactAsWritten(id, r);
    contact.notice().ifPresent(notice -> requirePossible(contact, notice));
    return contact;
  }

  private static void requirePossible(Contact contact, Notice notice) {
    if (!formsOf(contact.channel()).contains(notice.dispatch())) {
      throw new IllegalArgumentException(
          "notice.dispatch: '%s' does not fit a %s; correct one of them"
              .formatted(notice.dispatch().word(), contact.channel().word()));
    }
    requireNotBefore(contact.at(), "receivedOn", notice.receivedOn());
    requireNotBefore(contact.at(), "answeredOn", notice.answeredOn());
  }

  private static Set<Dispatch> formsOf(Channel channel) {
    return switch (channel) {
      case CALL, SMS -> Set.of();
      case LETTER -> Set.of(Dispatch.POST, Dispatch.REGISTERED);
      case VISIT, MEETING -> Set.of(Dispatch.IN_PERSON);
      case EMAIL, MESSAGE -> Set.of(Dispatch.EMAIL);
    };
  }

  /** Days of the debtor's calendar may begin half a day before those of UTC. */
  private static void requireNotBefore(Instant at, String name, Optional<LocalDate> day) {
    LocalDate sent = at.minus(Duration.ofHours(12)).atZone(ZoneOffset.UTC).toLocalDate();
    day.filter(d -> d.isBefore(sent))
        .ifPresent(
            early -> {
              throw new IllegalArgumentException(
                  "notice.%s: '%s' is before the notice itself was sent; correct it"
                      .formatted(name, early));
            });
  }

  private static Contact contactAsWritten(String id, Document r) {
    return new Contact(
        id,
        r.instant("at"),
        r.word("channel", Channel.class),
        r.word("outcome", ContactOutcome.class),
        ids(r, "invoices"),
        r.optionalObject("promise").map(p -> promise(p, "date")),
        r.optionalObject("notice").map(RecordReader::notice),
        new Contact.Particulars(
            r.optionalText("by"), r.optionalText("who"), r.optionalText("notes")));
  }

  private static Notice notice(Document n) {
    return new Notice(
        n.word("kind", NoticeKind.class),
        n.word("dispatch", Dispatch.class),
        n.optionalDate("receivedOn"),
        n.optionalDate("answeredOn"),
        n.texts("enclosures"));
  }

  private static DecisionRecord decision(String id, Document r) {
    return new DecisionRecord(
        id,
        r.word("kind", DecisionKind.class),
        r.instant("at"),
        r.word("by", DecidedBy.class),
        ids(r, "invoices"),
        decisionTerms(r),
        r.optionalText("reason"));
  }

  private static DecisionTerms decisionTerms(Document r) {
    return new DecisionTerms(
        optional(r, "level", Level::parse),
        r.optionalDate("until"),
        r.optionalObject("promise").map(p -> promise(p, "date")),
        r.objects("instalments").stream().map(i -> promise(i, "dueDate")).toList(),
        optional(r, "step", word -> Word.parse(LegalStep.class, word)),
        r.optionalDate("stepDate"),
        optional(r, "rule", word -> Word.parse(Rule.class, word)));
  }

  private static Invoice.Instalment instalment(Document i, String currency) {
    return new Invoice.Instalment(i.date("dueDate"), amount(i, "amount", currency));
  }

  private static Promise promise(Document p, String date) {
    return new Promise(p.date(date), p.optionalDecimal("amount"));
  }

  private static Money amount(Document tree, String name, String currency) {
    return tree.read(name, text -> Amounts.parse(text, currency));
  }

  private static List<String> ids(Document r, String name) {
    return r.texts(name).stream().map(id -> Ids.require("invoice", id)).toList();
  }

  private static PostalAddress address(Document a) {
    return new PostalAddress(
        a.optionalText("street").orElse(""),
        a.optionalText("postcode").orElse(""),
        a.optionalText("city").orElse(""),
        optional(a, "country", RecordReader::country).orElse(""));
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

  private static Map<Channel, Debtor.Consent> consents(Document r) {
    return r.objects("consents").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                consent -> consent.word("channel", Channel.class),
                RecordReader::consent,
                (a, b) -> a.since().isBefore(b.since()) ? a : b));
  }

  private static Debtor.Consent consent(Document c) {
    return new Debtor.Consent(c.date("since"), c.optionalText("note").orElse(""));
  }

  private Assurances assurances(Document r) {
    var confirmed = new TreeMap<String, String>();
    r.objects("confirmedLaw")
        .forEach(c -> confirmed.put(c.read("fact", this::fact), c.text("reason")));
    return new Assurances(
        r.optionalObject("thirdPartyRulesOff").map(off -> off.text("reason")), confirmed);
  }

  /** A name with a slip of the pen would vouch for nothing, and nobody would notice. */
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
        p.optionalText("url"),
        p.optionalText("iban"),
        p.optionalText("bic"),
        p.optionalText("reference"));
  }

  private Optional<String> policy(Document r) {
    Optional<String> name = r.optionalText("policy");
    name.filter(isPolicy.negate())
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException(
                  "policy: '%s' is not published; leave it out for the standard policy"
                      .formatted(unknown));
            });
    return name;
  }

  private static Optional<Place> place(Document r) {
    Optional<Place> region = optional(r, "region", RecordReader::placeOf);
    Optional<String> country = optional(r, "country", RecordReader::country);
    region
        .filter(place -> !country.orElse(place.country()).equals(place.country()))
        .ifPresent(
            place -> {
              throw new IllegalArgumentException(
                  "region: '%s' is not in %s; correct the one or the other"
                      .formatted(place, country.orElseThrow()));
            });
    return region.or(() -> country.map(Place::of));
  }

  /** A city that is written like a state would fall under the law of neither. */
  private static String region(String code) {
    if (!Regions.canBe(code)) {
      throw new IllegalArgumentException(
          "'%s' is not a state or province; write it like US-NY, and a city below it like US-NY-NYC"
              .formatted(code));
    }
    return code;
  }

  private static Place placeOf(String code) {
    String country = country(code.substring(0, 2));
    return new Place(
        country, Optional.of(code).filter(c -> c.length() > 2).map(RecordReader::region));
  }

  private static String country(String code) {
    if (!COUNTRIES.contains(code)) {
      throw new IllegalArgumentException(
          "'%s' is not an ISO 3166-1 alpha-2 code; write it like FR".formatted(code));
    }
    return code;
  }

  private static Locale language(String tag) {
    if (!LANGUAGES.contains(tag)) {
      throw new IllegalArgumentException(
          "'%s' is not a language of our messages; write en or fr".formatted(tag));
    }
    return Locale.forLanguageTag(tag);
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is not an IANA time zone; write it like Europe/Paris".formatted(name));
    }
    return ZoneId.of(name);
  }

  private static <T> Optional<T> optional(
      Document r, String name, java.util.function.Function<String, T> reader) {
    return r.optionalText(name).isPresent() ? Optional.of(r.read(name, reader)) : Optional.empty();
  }
}
