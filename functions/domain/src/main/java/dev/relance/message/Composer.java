package dev.relance.message;

import com.samskivert.mustache.Template;
import dev.relance.mail.Attachment;
import dev.relance.mail.Envelope;
import dev.relance.mail.Envelope.Sender;
import dev.relance.mail.Envelope.Unsubscribe;
import dev.relance.mail.Mail;
import dev.relance.plan.DueLevel;
import dev.relance.wording.Layout;
import dev.relance.wording.Wording;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes reminders. The same reminder always makes the same bytes. */
public final class Composer {
  /** With more invoices than this, the others go into a file. */
  static final int MOST_ROWS = 40;

  private static final Layout LAYOUT = new Layout(Composer.class, "reminder");

  private static final Template LETTER = Layout.page(Composer.class, "letter");

  private final Function<Locale, Wording> languages;

  /** Writes in every language that has texts. */
  public Composer() {
    this(Wording::of);
  }

  Composer(Function<Locale, Wording> languages) {
    this.languages = languages;
  }

  /**
   * Writes one reminder.
   *
   * @throws IllegalArgumentException if its language has no texts, if it announces a step that
   *     nobody decided or a reduction that its rung does not name, or if a link or an address is
   *     invalid
   */
  public Mail compose(Reminder reminder) {
    Wording wording = languages.apply(reminder.reader().language());
    ReminderText text = ReminderText.of(reminder, wording, MOST_ROWS);
    var files = new ArrayList<Attachment>();
    if (reminder.items().size() > MOST_ROWS) {
      files.add(InvoiceFile.of(reminder.items(), reminder.on(), wording));
    }
    text.calculation().ifPresent(files::add);
    reminder.items().forEach(item -> attached(reminder, item).ifPresent(files::add));
    Envelope envelope = envelope(reminder, text, wording);
    Map<String, Object> values = text.values(envelope);
    return envelope.seal(LAYOUT.text(values), LAYOUT.html(values), text.pictures(), files);
  }

  /**
   * Writes the same reminder as a letter. It has no links; who answers writes or calls.
   *
   * @throws IllegalArgumentException as {@link #compose} does
   */
  public Letter letter(Reminder reminder) {
    Wording wording = languages.apply(reminder.reader().language());
    ReminderText text = ReminderText.of(reminder, wording, Integer.MAX_VALUE);
    return new Letter(
        text.subject(),
        wording.locale(),
        LETTER.execute(new LetterText(reminder, text, wording).values()));
  }

  private static Optional<Attachment> attached(Reminder reminder, DueLevel item) {
    return reminder
        .attached(item.invoice())
        .map(file -> new Attachment.Pdf(file.name(), file.sha256()));
  }

  private static Envelope envelope(Reminder reminder, ReminderText text, Wording wording) {
    return new Envelope(
        reminder.touchpoint(),
        true,
        Sender.of(reminder.creditor(), reminder.reader().links().reply()),
        reminder.reader().to(),
        text.subject(),
        wording.locale(),
        reminder.at(),
        unsubscribe(reminder, text));
  }

  /** A legal step is no mailing: its text names the stop, but no mail program offers a button. */
  private static Optional<Unsubscribe> unsubscribe(Reminder reminder, ReminderText text) {
    return reminder.leading().level().isLegalStep()
        ? Optional.empty()
        : Optional.of(new Unsubscribe(reminder.reader().links().stop(), text.stopByMail()));
  }
}
