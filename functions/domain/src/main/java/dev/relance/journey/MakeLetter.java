package dev.relance.journey;

import dev.relance.account.Accounts;
import dev.relance.account.Revision;
import dev.relance.document.Sha256;
import dev.relance.evidence.Event;
import dev.relance.evidence.LetterArchive;
import dev.relance.journey.OwnersVisit.ToPost;
import dev.relance.message.Letter;
import dev.relance.plan.MadeLetter;
import dev.relance.plan.MadeLetter.Copy;
import dev.relance.plan.WakeUps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the letter that a question asks an owner to post. Its bytes are in the archive and its hash
 * is in evidence before anybody holds it. A letter that says the same is made once.
 */
public final class MakeLetter {
  private static final int MOST_LOST_RACES = 8;

  private final DecideForOwner questions;
  private final Writer writer;
  private final LetterArchive archive;
  private final Function<Letter, byte[]> press;
  private final InstantSource clock;

  /**
   * The action.
   *
   * @param press writes a letter as a PDF
   */
  public MakeLetter(
      DecideForOwner questions,
      Accounts accounts,
      WakeUps wakeUps,
      LetterArchive archive,
      Function<Letter, byte[]> press,
      InstantSource clock) {
    this.questions = questions;
    this.writer = new Writer(accounts, wakeUps);
    this.archive = archive;
    this.press = press;
    this.clock = clock;
  }

  /** The PDF; empty if the link is for nobody or asks for no letter. */
  public Optional<byte[]> make(String token) {
    for (int lost = 0; lost < MOST_LOST_RACES; lost++) {
      Optional<ToPost> asked = questions.letter(token);
      Optional<byte[]> pdf = asked.flatMap(this::pdf);
      if (asked.isEmpty() || pdf.isPresent()) {
        return pdf;
      }
    }
    throw new IllegalStateException("the account of a letter changed too often under us");
  }

  /** Empty if somebody else wrote first. */
  private Optional<byte[]> pdf(ToPost asked) {
    String words = hash(asked.letter());
    return asked.state().onRecord().letters().stream()
        .filter(made -> made.words().equals(words))
        .findFirst()
        .map(made -> read(made.copy()))
        .or(() -> made(asked, words));
  }

  private byte[] read(Copy copy) {
    byte[] pdf = archive.read(copy.object());
    if (!Sha256.hex(pdf).equals(copy.sha256())) {
      throw new IllegalStateException(copy.object() + " is not what evidence says");
    }
    return pdf;
  }

  private Optional<byte[]> made(ToPost asked, String words) {
    Instant now = clock.instant();
    byte[] pdf = press.apply(asked.letter());
    String sha256 = Sha256.hex(pdf);
    var made =
        new MadeLetter(
            words,
            now,
            asked.invoices(),
            new Copy("letters/%s.pdf".formatted(sha256), sha256, pdf.length));
    archive.keep(made.copy().object(), pdf);
    return writer
        .commit(
            Revision.of(asked.state())
                .plus(
                    asked.state().withLetter(made),
                    List.of(
                        new Event.LetterMade(
                            made,
                            asked.letter().subject(),
                            asked.letter().language().toLanguageTag(),
                            asked.owner()))),
            now)
        .map(_ -> pdf);
  }

  private static String hash(Letter letter) {
    return Sha256.hex(letter.page().getBytes(StandardCharsets.UTF_8));
  }
}
