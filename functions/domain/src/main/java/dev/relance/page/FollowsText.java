package dev.relance.page;

import dev.relance.invoice.Debtor;
import dev.relance.page.QuestionPage.Follows;
import dev.relance.page.QuestionPage.Preview;
import dev.relance.plan.Account;
import dev.relance.vocabulary.Answer;
import dev.relance.wording.Plain;
import dev.relance.wording.Wording;
import java.util.Map;
import java.util.stream.Collectors;

/** What follows from an answer: the message itself, or words that none goes out. */
public record FollowsText(Wording wording, Account account) {
  /** Ready to be shown. */
  public Map<String, Object> of(Follows follows) {
    return Map.of(
        "message",
        follows.message().stream().map(sent -> message(sent, "goes-out", "sent")).toList(),
        "silence",
        silence(follows));
  }

  Map<Answer, Map<String, Object>> ofEach(Map<Answer, Follows> known) {
    return known.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> of(one.getValue())));
  }

  /** The message with the words above it. */
  Map<String, Object> message(Preview sent, String heading, String day) {
    return Map.of(
        "heading", say(heading, Map.of()),
        "to", say("to", Map.of()),
        "recipient", sent.mail().to(),
        "subject", say("subject", Map.of()),
        "about", sent.mail().subject(),
        "sent", say(day, Map.of()),
        "at", wording.date(account.day(sent.at())),
        "letter-title", say("letter-title", Map.of()),
        "html", sent.mail().page());
  }

  /** Says that no message goes out, and what happens next; empty if one does. */
  String silence(Follows follows) {
    return follows.message().isPresent()
        ? ""
        : say("follows.nothing", Map.of("next", next(follows)));
  }

  private String next(Follows follows) {
    return follows
        .nextLook()
        .map(at -> say("next.look", Map.of("date", wording.date(account.day(at)))))
        .orElseGet(() -> say("next.nothing", Map.of("debtor", debtor())));
  }

  private String debtor() {
    return account.debtor().map(Debtor::name).map(Plain::name).orElse(account.id().debtorId());
  }

  private String say(String key, Map<String, ?> values) {
    return wording.say("page.question." + key, values);
  }
}
