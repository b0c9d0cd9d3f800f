package dev.relance.message;

import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.PostalAddress;
import dev.relance.wording.AddressWords;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a letter prints besides the text of its reminder: who writes, to where, and how to answer.
 */
record LetterText(Reminder reminder, ReminderText text, Wording wording) {
  /** Envelopes there have their window on the right; everywhere else it is on the left. */
  private static final Set<String> WINDOW_ON_THE_RIGHT = Set.of("FR");

  Map<String, Object> values() {
    Map<String, Object> written = new HashMap<>(text.valuesOnPaper());
    written.put("window", isWindowOnTheRight() ? "right" : "left");
    written.put("from", from());
    written.put("to", to());
    written.put(
        "answer",
        wording.say(
            "letter.answer",
            Map.of(
                "email", Plain.text(creditor().replyTo()),
                "phone", creditor().phone().map(Plain::text).orElse(""))));
    return Map.copyOf(written);
  }

  private boolean isWindowOnTheRight() {
    return WINDOW_ON_THE_RIGHT.contains(creditor().address().country());
  }

  /** The line above the address in the window, to which the post returns the letter. */
  private String from() {
    return Plain.name(creditor().name()) + ", " + addresses().oneLine(creditor().address());
  }

  /** The country counts from where the letter is posted. */
  private List<String> to() {
    Debtor debtor = reminder.reader().debtor();
    var posted = new AddressWords(wording, Optional.of(creditor().address().country()));
    return Stream.concat(
            Stream.of(Plain.name(debtor.name())),
            debtor.reach().address().stream().flatMap(address -> lines(posted, address)))
        .toList();
  }

  private static Stream<String> lines(AddressWords words, PostalAddress address) {
    return words.lines(address).stream();
  }

  private Creditor creditor() {
    return reminder.creditor();
  }

  private AddressWords addresses() {
    return AddressWords.of(wording, reminder.reader().debtor());
  }
}
