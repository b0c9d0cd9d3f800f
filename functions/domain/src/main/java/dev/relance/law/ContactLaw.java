package dev.relance.law;

import dev.relance.document.Document;
import java.util.List;
import java.util.stream.Stream;

/** When and how a debtor may be contacted, what a message must say, and what it must not say. */
public record ContactLaw(
    List<Cap> caps,
    List<CoolDown> coolDowns,
    List<OpenHours> hours,
    List<ConsentRule> consents,
    List<PostFirst> postFirst,
    List<StopRule> stops,
    List<RequiredContent> contents,
    List<ForbiddenContent> forbidden) {
  private static final String CONTACT = "contact";
  private static final String WORDING = "wording";
  private static final RuleList<Cap> CAPS = new RuleList<>(CONTACT, "caps", Cap::read);
  private static final RuleList<CoolDown> COOL_DOWNS =
      new RuleList<>(CONTACT, "coolDowns", CoolDown::read);
  private static final RuleList<OpenHours> HOURS =
      new RuleList<>(CONTACT, "hours", OpenHours::read);
  private static final RuleList<ConsentRule> CONSENTS =
      new RuleList<>(CONTACT, "consents", ConsentRule::read);
  private static final RuleList<PostFirst> POST_FIRST =
      new RuleList<>(CONTACT, "postFirst", PostFirst::read);
  private static final RuleList<StopRule> STOPS = new RuleList<>(CONTACT, "stops", StopRule::read);
  private static final RuleList<RequiredContent> MUST =
      new RuleList<>(WORDING, "must", RequiredContent::read);
  private static final RuleList<ForbiddenContent> MUST_NOT =
      new RuleList<>(WORDING, "mustNot", ForbiddenContent::read);

  static final List<RuleList<?>> LISTS =
      List.of(CAPS, COOL_DOWNS, HOURS, CONSENTS, POST_FIRST, STOPS, MUST, MUST_NOT);

  public ContactLaw {
    caps = List.copyOf(caps);
    coolDowns = List.copyOf(coolDowns);
    hours = List.copyOf(hours);
    consents = List.copyOf(consents);
    postFirst = List.copyOf(postFirst);
    stops = List.copyOf(stops);
    contents = List.copyOf(contents);
    forbidden = List.copyOf(forbidden);
  }

  /** All of its rules. */
  Stream<LawRule> rules() {
    return Stream.of(caps, coolDowns, hours, consents, postFirst, stops, contents, forbidden)
        .flatMap(List::stream);
  }

  /**
   * Reads the sections {@code contact} and {@code wording} of a pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static ContactLaw read(Document contact, Document wording) {
    return new ContactLaw(
        CAPS.in(contact),
        COOL_DOWNS.in(contact),
        HOURS.in(contact),
        CONSENTS.in(contact),
        POST_FIRST.in(contact),
        STOPS.in(contact),
        MUST.in(wording),
        MUST_NOT.in(wording));
  }
}
