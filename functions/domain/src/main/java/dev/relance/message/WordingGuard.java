package dev.relance.message;

import dev.relance.finding.Finding;
import dev.relance.interest.Figure.Owed;
import dev.relance.invoice.Contract.EarlyDiscount;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Identifiers;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.PostalAddress;
import dev.relance.law.Basis;
import dev.relance.law.ForbiddenContent;
import dev.relance.law.ForbiddenContent.Topic;
import dev.relance.law.Law;
import dev.relance.law.RequiredContent;
import dev.relance.law.RequiredContent.Content;
import dev.relance.mail.Mail;
import dev.relance.plan.Acknowledgement;
import dev.relance.plan.DueLevel;
import dev.relance.vocabulary.AcknowledgementKind;
import dev.relance.vocabulary.Level;
import dev.relance.wording.AddressWords;
import dev.relance.wording.Plain;
import dev.relance.wording.StatementWords;
import dev.relance.wording.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Reads a message once more before the send is reserved. It must say everything that the law
 * requires, and nothing that the law forbids. Names and numbers that others wrote are left out of
 * this check.
 */
public final class WordingGuard {
  /** What a creditor may not say in its own words either, whatever the debt. */
  private static final Set<Topic> IN_ANY_TEXT =
      Set.of(Topic.CRIME, Topic.COLLECTOR_NAME, Topic.OFFICIAL_LOOK);

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ADDRESSES = Pattern.compile("(https?|mailto):\\S+");

  private static final Comparator<Breach> OF_LAW_FIRST =
      Comparator.comparing(broken -> broken.basis().isHouseRule());

  /** An acknowledgement asks for no sum that was not promised. */
  private static final Set<Content> NOT_IN_ACKNOWLEDGEMENT =
      EnumSet.of(Content.SUM_SPLIT, Content.HOW_TO_PAY);

  /** An agreed sum stands for everything, so it is not split. */
  private static final Set<Content> NOT_IN_AGREEMENT = EnumSet.of(Content.SUM_SPLIT);

  /** A receipt asks for nothing at all. */
  private static final Set<Content> NOT_IN_RECEIPT =
      EnumSet.of(Content.SUM_SPLIT, Content.HOW_TO_PAY, Content.HOW_TO_DISPUTE, Content.PURPOSE);

  private final Subject subject;
  private final String text;
  private final String own;
  private final Map<Topic, String> ofUs;
  private final Map<Topic, String> ofCreditor;
  private final Wording wording;

  private WordingGuard(Subject subject, Wording wording, String read) {
    this.subject = subject;
    this.wording = wording;
    this.text = flat(read);
    this.own = own();
    this.ofUs = ForbiddenWords.of(wording).in(own);
    this.ofCreditor = ofCreditor();
  }

  /**
   * What a message is about.
   *
   * @param invoices the invoices that it is about
   * @param sums the sums that it asks for
   * @param owed what it asks for besides the invoices, or might
   * @param nature what kind of message it is
   * @param notNeeded what it need not say, whatever the law requires of a demand
   */
  private record Subject(
      Creditor creditor,
      Debtor debtor,
      List<Invoice> invoices,
      List<Money> sums,
      List<Owed> owed,
      Nature nature,
      Set<Content> notNeeded) {
    static Subject of(Reminder reminder, Wording wording) {
      var forDelay = new SumsForDelay(reminder, wording, reminder.items());
      Scope scope = Scope.of(reminder);
      Stream<Money> listed =
          Stream.concat(
                  scope.concerned().stream().map(DueLevel::amountDue),
                  scope.others().stream().map(item -> item.invoice().amountDue(reminder.on())))
              .limit(Composer.MOST_ROWS);
      Stream<Money> added =
          reminder.leading().level().isPressing() ? forDelay.split() : Stream.of();
      return new Subject(
          reminder.creditor(),
          reminder.reader().debtor(),
          reminder.items().stream().map(DueLevel::invoice).toList(),
          Stream.concat(listed, added).toList(),
          forDelay.all().toList(),
          new Nature(
              Optional.of(reminder.leading().level()),
              reminder.legal().step().isPresent(),
              reminder.on()),
          Set.of());
    }

    static Subject of(AcknowledgementMessage message) {
      Acknowledgement acknowledgement = message.acknowledgement();
      return new Subject(
          message.creditor(),
          message.reader().debtor(),
          acknowledgement.about(),
          List.of(),
          List.of(),
          new Nature(
              Optional.empty(),
              acknowledgement.kind() == AcknowledgementKind.STEP_MOVED,
              message.on()),
          notNeeded(acknowledgement.kind()));
    }

    private static Set<Content> notNeeded(AcknowledgementKind kind) {
      return switch (kind) {
        case RECEIPT -> NOT_IN_RECEIPT;
        case SUM_AGREED, PART_COMING -> NOT_IN_AGREEMENT;
        case RECAP, STEP_MOVED, ANSWER_NOTED -> NOT_IN_ACKNOWLEDGEMENT;
      };
    }
  }

  /**
   * What kind of message it is.
   *
   * @param level the level of a reminder; none for an acknowledgement
   * @param isStepDecided whether it names a step that the owner decided
   * @param on the day on which it is written
   */
  private record Nature(Optional<Level> level, boolean isStepDecided, LocalDate on) {}

  /** A rule that a message breaks in one of its two forms. Rules of law come before house rules. */
  public static Optional<Breach> breach(Reminder reminder, Mail mail, Law law) {
    Wording wording = Wording.of(reminder.reader().language());
    return breach(Subject.of(reminder, wording), wording, mail, law);
  }

  /** The same for an acknowledgement. */
  public static Optional<Breach> breach(AcknowledgementMessage message, Mail mail, Law law) {
    return breach(Subject.of(message), Wording.of(message.reader().language()), mail, law);
  }

  /** What law requires of a reminder at a level and no record says, so that it could not go out. */
  public static List<Content> unrecorded(Creditor creditor, Debtor debtor, Law law, Level level) {
    return law.contents().stream()
        .filter(rule -> rule.isAskedOf(Optional.of(level)))
        .map(RequiredContent::content)
        .distinct()
        .filter(content -> !isRecorded(content, creditor, debtor))
        .toList();
  }

  private static boolean isRecorded(Content content, Creditor creditor, Debtor debtor) {
    return switch (content) {
      case CREDITOR_PHONE -> creditor.phone().isPresent();
      case CREDITOR_IDENTIFIER -> !creditor.letterhead().identifiers().equals(Identifiers.NONE);
      case DEBTOR_ADDRESS -> debtor.reach().address().isPresent();
      case DEBTOR_IDENTIFIER -> !debtor.reach().identifiers().equals(Identifiers.NONE);
      case CREDITOR_NAME,
          CREDITOR_CONTACT,
          INVOICE,
          SUM_SPLIT,
          HOW_TO_PAY,
          HOW_TO_DISPUTE,
          HOW_TO_STOP,
          PURPOSE,
          PLACE_AND_DATE ->
          true;
    };
  }

  private static Optional<Breach> breach(Subject subject, Wording wording, Mail mail, Law law) {
    return Stream.of(mail.text(), Plain.ofHtml(mail.html()))
        .map(form -> new WordingGuard(subject, wording, mail.subject() + " " + form).breach(law))
        .flatMap(Optional::stream)
        .min(OF_LAW_FIRST);
  }

  /** A rule that a message breaks. */
  public record Breach(Finding.BadWording finding, Basis basis) {}

  private Optional<Breach> breach(Law law) {
    return Stream.concat(
            law.contents().stream()
                .filter(rule -> rule.isAskedOf(subject.nature().level()))
                .filter(rule -> !subject.notNeeded().contains(rule.content()))
                .flatMap(rule -> missing(rule).stream()),
            law.forbidden().stream().flatMap(rule -> said(rule, law).stream()))
        .min(OF_LAW_FIRST);
  }

  private Optional<Breach> missing(RequiredContent rule) {
    return parts(rule.content()).stream()
        .filter(part -> !text.contains(flat(part)))
        .findFirst()
        .map(part -> new Breach(new Finding.ContentMissing(rule.content(), part), rule.basis()));
  }

  /** The words with which our messages say something; all of them must be present. */
  private List<String> parts(Content content) {
    return switch (content) {
      case CREDITOR_NAME -> List.of(Plain.text(subject.creditor().name()));
      case CREDITOR_CONTACT -> List.of(address());
      case CREDITOR_PHONE -> recorded(content, subject.creditor().phone().stream());
      case INVOICE ->
          subject.invoices().stream()
              .limit(Composer.MOST_ROWS)
              .map(invoice -> Plain.text(invoice.number()))
              .toList();
      case SUM_SPLIT -> subject.sums().stream().map(wording::money).toList();
      case HOW_TO_PAY -> List.of(wording.say("common.how-to-pay"));
      case HOW_TO_DISPUTE -> List.of(wording.say("common.answer.wrong"));
      case HOW_TO_STOP ->
          List.of(wording.say("common.stop-hint"), wording.say("common.stop-by-mail"));
      case PURPOSE -> List.of(wording.say("common.purpose"));
      case CREDITOR_IDENTIFIER ->
          recorded(content, subject.creditor().letterhead().identifiers().all());
      case DEBTOR_ADDRESS ->
          recorded(content, subject.debtor().reach().address().stream().flatMap(this::lines));
      case DEBTOR_IDENTIFIER -> recorded(content, subject.debtor().reach().identifiers().all());
      case PLACE_AND_DATE ->
          List.of(PartiesText.placeAndDate(subject.creditor(), wording, subject.nature().on()));
    };
  }

  private Stream<String> lines(PostalAddress address) {
    return AddressWords.of(wording, subject.debtor()).lines(address).stream();
  }

  /** What the records say; without it, its name, which stands in no message. */
  private List<String> recorded(Content content, Stream<String> facts) {
    List<String> parts = facts.map(Plain::text).toList();
    return parts.isEmpty() ? List.of(wording.name("content", content)) : parts;
  }

  private String address() {
    return AddressWords.of(wording, subject.debtor()).oneLine(subject.creditor().address());
  }

  private Optional<Breach> said(ForbiddenContent rule, Law law) {
    if (rule.topic() == Topic.UNDECIDED_STEP && subject.nature().isStepDecided()) {
      return Optional.empty();
    }
    return ofUs(rule, law)
        .or(() -> Optional.ofNullable(ofCreditor.get(rule.topic())))
        .map(words -> new Breach(new Finding.TopicForbidden(rule.topic(), words), rule.basis()));
  }

  /** An agency may be named if the owner decided to hand the matter over. */
  private Optional<String> ofUs(ForbiddenContent rule, Law law) {
    if (rule.topic() == Topic.COLLECTOR_NAME && subject.nature().isStepDecided()) {
      return Optional.empty();
    }
    Map<Topic, String> said =
        mayAskForMore(rule, law)
            ? ForbiddenWords.of(wording).in(without(own, namesOfSums()))
            : ofUs;
    return Optional.ofNullable(said.get(rule.topic()));
  }

  /**
   * Whether sums granted by law or contract may be named. This lifts only our own caution, never a
   * law. It never applies to a consumer whose law forbids any fee.
   */
  private static boolean mayAskForMore(ForbiddenContent rule, Law law) {
    return rule.topic() == Topic.REMINDER_FEE && rule.basis().isHouseRule() && !law.forbidsFees();
  }

  /** The message's words for the sums in its statements. */
  private Stream<String> namesOfSums() {
    return subject.owed().stream().map(owed -> new StatementWords(wording).label(owed.kind()));
  }

  /** The text without what others wrote. */
  private String own() {
    return ADDRESSES.matcher(without(text, foreign())).replaceAll(" ");
  }

  /** The longest part is removed first, so that a name inside another does not break it. */
  private static String without(String text, Stream<String> parts) {
    return parts
        .map(WordingGuard::flat)
        .distinct()
        .filter(part -> !part.isBlank())
        .sorted(Comparator.comparing(String::length).reversed())
        .reduce(text, (rest, part) -> rest.replace(part, " "));
  }

  private Stream<String> foreign() {
    return Stream.of(
            Stream.of(
                subject.creditor().name(),
                address(),
                subject.creditor().registration().orElse(""),
                subject.creditor().phone().orElse(""),
                subject.creditor().howToPay().reference().orElse(""),
                subject.debtor().name()),
            ofHead(),
            subject.invoices().stream().map(Invoice::number),
            subject.invoices().stream()
                .flatMap(invoice -> invoice.contract().earlyDiscount().stream())
                .map(EarlyDiscount::clause),
            subject.owed().stream().map(owed -> new StatementWords(wording).source(owed.cited())))
        .flatMap(written -> written)
        .map(Plain::text);
  }

  /** What the head of a formal notice prints of both parties. */
  private Stream<String> ofHead() {
    Debtor.Reach debtor = subject.debtor().reach();
    return Stream.of(
            lines(subject.creditor().address()),
            debtor.address().stream().flatMap(this::lines),
            Stream.of(subject.creditor().letterhead().identifiers(), debtor.identifiers())
                .flatMap(Identifiers::all))
        .flatMap(lines -> lines);
  }

  /**
   * What the creditor wrote about itself, in the language of the message, in its own or in English.
   * Names, addresses and clauses are as they are.
   */
  private Map<Topic, String> ofCreditor() {
    var said = new EnumMap<Topic, String>(Topic.class);
    String written =
        Stream.of(subject.creditor().registration(), subject.creditor().howToPay().reference())
            .flatMap(Optional::stream)
            .map(WordingGuard::flat)
            .collect(Collectors.joining(" "));
    Stream.of(wording, Wording.of(subject.creditor().language()), Wording.of(Locale.ENGLISH))
        .map(ForbiddenWords::of)
        .distinct()
        .forEach(language -> language.in(written).forEach(said::putIfAbsent));
    said.keySet().retainAll(IN_ANY_TEXT);
    return said;
  }

  /** On one line, because the text form may wrap anywhere. */
  private static String flat(String written) {
    return SPACES.matcher(written).replaceAll(" ");
  }
}
