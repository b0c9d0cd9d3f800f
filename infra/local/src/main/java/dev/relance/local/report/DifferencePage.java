package dev.relance.local.report;

import dev.relance.evidence.Event.FollowUpEscalated;
import dev.relance.evidence.Event.MessageAuthorized;
import dev.relance.local.HtmlPage;
import dev.relance.local.replay.ReplayResult;
import dev.relance.local.report.ChangedMessages.Asked;
import dev.relance.local.report.ChangedMessages.Change;
import dev.relance.local.report.ChangedMessages.OfAccount;
import dev.relance.money.Totals;
import dev.relance.plan.PastLevel;
import dev.relance.wording.Wording;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a book would have led to under one policy and under another, for the operator. */
public final class DifferencePage {
  /** What a browser opens at once. */
  private static final int MOST_ACCOUNTS = 1_000;

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();

  private DifferencePage() {}

  /** A replay, and the policy under which it ran, as people call it. */
  public record Side(String policy, ReplayResult result) {

    /** How many questions the owners were asked. */
    public long questions() {
      return result.accounts().stream()
          .mapToLong(account -> account.events(FollowUpEscalated.class).count())
          .sum();
    }

    /** How many messages went out. */
    public long messages() {
      return messagesSent().size();
    }

    private List<MessageAuthorized> messagesSent() {
      return result.accounts().stream().flatMap(a -> a.events(MessageAuthorized.class)).toList();
    }
  }

  /** The page, whole in itself. */
  public static String html(Side one, Side other, ChangedMessages changed) {
    var values = new HashMap<String, Object>();
    values.put("from", ENGLISH.date(one.result().from().atZone(ZoneOffset.UTC).toLocalDate()));
    values.put("until", ENGLISH.date(one.result().until().atZone(ZoneOffset.UTC).toLocalDate()));
    values.put("one", side(one));
    values.put("other", side(other));
    values.put("changed", changed.all().size());
    values.put("touched", changed.accounts().size());
    values.put("of", one.result().accounts().size());
    values.put("accounts", changed.accounts().stream().limit(MOST_ACCOUNTS).map(Row::of).toList());
    int more = changed.accounts().size() - MOST_ACCOUNTS;
    values.put("more", more > 0 ? String.valueOf(more) : "");
    values.put("isSame", changed.accounts().isEmpty());
    return HtmlPage.of("difference", values);
  }

  private static Map<String, Object> side(Side side) {
    return Map.of(
        "policy", side.policy(),
        "messages", side.messages(),
        "questions", side.questions(),
        "levels", ReportPage.levels(side.messagesSent()));
  }

  private record Row(String title, int count, boolean hasOne, List<Message> messages) {
    static Row of(OfAccount account) {
      int count = account.changes().size();
      return new Row(
          account.debtor() + " · " + account.creditor(),
          count,
          count == 1,
          account.changes().stream().map(Message::of).toList());
    }
  }

  private record Message(String title, boolean legal, String invoices, Cell one, Cell other) {
    static Message of(Change change) {
      Asked either = change.either();
      return new Message(
          name(either),
          either.level().isLegalStep(),
          String.join(", ", either.numbers()),
          Cell.of(change.before()),
          Cell.of(change.after()));
    }
  }

  /** A message under one policy; empty texts if there is none. */
  private record Cell(String at, String sums, String to, List<String> offers) {
    static Cell of(Optional<Asked> message) {
      return message
          .map(
              asked ->
                  new Cell(
                      ENGLISH.moment(asked.at().atZone(ZoneOffset.UTC)).alone(),
                      ENGLISH.sums(Totals.of(asked.sums())),
                      asked.to(),
                      asked.invoices().stream()
                          .flatMap(s -> s.offer().stream())
                          .map(Cell::offer)
                          .toList()))
          .orElse(new Cell("", "", "", List.of()));
    }

    private static String offer(PastLevel.Offer offer) {
      return Lines.TEXTS.say(
          offer.isReduction() ? "offer.reduced" : "offer.credit",
          ENGLISH.money(offer.isReduction() ? offer.payable() : offer.credit().orElseThrow()),
          ENGLISH.date(offer.until()).alone());
    }
  }

  /** A message by its level, or as a statement. */
  public static String name(Asked message) {
    return message.form().isStatement()
        ? ENGLISH.name("form", message.form())
        : ENGLISH.name("level", message.level());
  }
}
