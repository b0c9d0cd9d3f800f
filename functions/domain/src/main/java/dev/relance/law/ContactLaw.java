package dev.relance.law;

import dev.relance.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** When and how a debtor may be contacted, what a message must say and what it must not. */
public record ContactLaw(
    List<Cap> caps,
    List<CoolDown> coolDowns,
    List<OpenHours> hours,
    List<ConsentRule> consents,
    List<PostFirst> postFirst,
    List<StopRule> stops,
    List<RequiredContent> contents,
    List<ForbiddenContent> forbidden) {
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

  /**
   * Reads the sections {@code contact} and {@code wording} of a pack.
   *
   * @throws IllegalArgumentException naming the place in the document and the remedy
   */
  static ContactLaw read(Document contact, Document wording) {
    return new ContactLaw(
        all(contact, "caps", Cap::read),
        all(contact, "coolDowns", CoolDown::read),
        all(contact, "hours", OpenHours::read),
        all(contact, "consents", ConsentRule::read),
        all(contact, "postFirst", PostFirst::read),
        all(contact, "stops", StopRule::read),
        all(wording, "must", RequiredContent::read),
        all(wording, "mustNot", ForbiddenContent::read));
  }

  private static <T> List<T> all(Document section, String part, Function<Document, T> reader) {
    var rules = new ArrayList<T>();
    for (Document entry : section.objects(part)) {
      rules.add(read(entry, reader));
    }
    return rules;
  }

  private static <T> T read(Document entry, Function<Document, T> reader) {
    try {
      return reader.apply(entry);
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      throw reason.startsWith(entry.path())
          ? e
          : new IllegalArgumentException(entry.path() + ": " + reason, e);
    }
  }
}
