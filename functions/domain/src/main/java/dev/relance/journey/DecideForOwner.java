package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Accounts.Loaded;
import dev.relance.journey.OwnersVisit.Means;
import dev.relance.journey.OwnersVisit.ToPost;
import dev.relance.link.LinkPurpose;
import dev.relance.link.SignedLinks;
import dev.relance.link.SignedLinks.Subject;
import dev.relance.page.Page;
import dev.relance.page.StopPage;
import dev.relance.plan.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows an owner one question with the letter that an approval sends, and writes down the answer as
 * a normal decision record. Looking changes nothing. A question is answered once, whoever answers
 * it.
 */
public final class DecideForOwner {
  private final Accounts accounts;
  private final Means means;
  private final SignedLinks links;
  private final InstantSource clock;

  /** The links in the letter that is shown are the debtor's: there they open nothing. */
  public DecideForOwner(
      Accounts accounts, Intake intake, Terms terms, SignedLinks links, InstantSource clock) {
    this.accounts = accounts;
    this.means = new Means(terms, intake, links, Drafting.shown(terms, links));
    this.links = links;
    this.clock = clock;
  }

  /**
   * The page of a question; a neutral one if the link is for nobody.
   *
   * @param language of the neutral page
   */
  public Page show(String token, Locale language) {
    Instant now = clock.instant();
    return visit(token, now)
        .map(visit -> visit.page(visit.asked(Optional.empty())))
        .orElseGet(() -> StopPage.UNKNOWN.in(language));
  }

  /**
   * Takes in the form of the page.
   *
   * @param fields as they were sent
   */
  public Page decide(String token, Locale language, Map<String, String> fields) {
    Instant now = clock.instant();
    return visit(token, now)
        .map(visit -> visit.page(visit.answered(fields)))
        .orElseGet(() -> StopPage.UNKNOWN.in(language));
  }

  /** The letter that a question asks to post; empty if the link is for nobody or asks for none. */
  Optional<ToPost> letter(String token) {
    Instant now = clock.instant();
    return links
        .subject(LinkPurpose.LETTER, token, now)
        .flatMap(about -> visit(about, now))
        .flatMap(OwnersVisit::toPost);
  }

  private Optional<OwnersVisit> visit(String token, Instant now) {
    return links.subject(LinkPurpose.QUESTION, token, now).flatMap(about -> visit(about, now));
  }

  private Optional<OwnersVisit> visit(Subject about, Instant now) {
    Loaded loaded = accounts.load(about.account());
    return loaded
        .recorded()
        .creditor()
        .flatMap(creditor -> OwnersWord.reader(creditor, about))
        .map(owner -> new OwnersVisit(means, about, loaded, owner, now));
  }
}
