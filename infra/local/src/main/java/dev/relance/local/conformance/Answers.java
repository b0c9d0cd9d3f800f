package dev.relance.local.conformance;

import dev.relance.court.Assessment;
import dev.relance.court.Deadline;
import dev.relance.court.Deadlines;
import dev.relance.document.Document;
import dev.relance.gate.ByHand;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.interest.Statement;
import dev.relance.interest.SumKind;
import dev.relance.invoice.Invoice;
import dev.relance.plan.Account;
import dev.relance.plan.Statements;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Word;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the law says in a case, beside what the case expects. */
final class Answers {
  private static final String NOW = "now";
  private static final String NEVER = "never";
  private static final String NOTHING = "none";

  private final Situation situation;
  private final Document asked;

  /**
   * @param asked the case: its name, its time and what it expects
   * @throws IllegalArgumentException for a channel or a sum that nobody knows
   */
  Answers(Account account, Terms terms, Document asked) {
    Instant at = asked.localTime("at").atZone(account.zone()).toInstant();
    this.situation = Situation.of(account, terms, at);
    this.asked = asked;
  }

  /** Where the law says something else. */
  List<Difference> differences(String file) {
    Document expected = asked.object("expect");
    return Stream.of(
            all(expected, "contact", Answers::contact),
            all(expected, "sums", Answers::sum),
            one(expected, "lastDay", limit(deadline -> deadline.lastDay().toString())),
            one(expected, "endsFor", limit(deadline -> deadline.rule().of().word())),
            all(expected, "routes", Answers::route))
        .flatMap(answers -> answers)
        .filter(answer -> !answer.wanted().equals(answer.told()))
        .map(
            answer ->
                new Difference(
                    file, asked.text("case"), answer.about(), answer.wanted(), answer.told()))
        .toList();
  }

  private record Answer(String about, String wanted, String told) {}

  private Stream<Answer> one(Document expected, String member, String told) {
    return expected.optionalText(member).stream().map(wanted -> new Answer(member, wanted, told));
  }

  private Stream<Answer> all(
      Document expected, String member, BiFunction<Answers, String, String> finding) {
    return expected.optionalObject(member).stream()
        .flatMap(
            wanted ->
                wanted.members().keySet().stream()
                    .map(
                        name ->
                            new Answer(
                                member + "." + name,
                                wanted.text(name),
                                finding.apply(this, name))));
  }

  /** When a person or a message may first reach the debtor by a channel. */
  private String contact(String channel) {
    ByHand contact = Gate.byHand(situation, Word.parse(Channel.class, channel));
    return contact
        .from()
        .map(
            from ->
                from.equals(situation.at())
                    ? NOW
                    : from.atZone(situation.account().zone()).toLocalDateTime().toString())
        .orElse(NEVER);
  }

  private String sum(String kind) {
    Statement statement =
        new Statements(situation.account(), situation.terms(), situation.today()).of(invoice());
    return statement.amount(Word.parse(SumKind.class, kind)).getAmount().toPlainString();
  }

  private String limit(Function<Deadline, String> say) {
    return new Deadlines(situation.account(), situation.terms(), situation.today())
        .of(invoice())
        .map(say)
        .orElse(NOTHING);
  }

  /** The freest of the routes of a kind. */
  private String route(String id) {
    return Assessment.of(situation.account(), situation.terms(), situation.today())
        .claims()
        .stream()
        .flatMap(claim -> claim.routes(id).stream())
        .map(RouteState::of)
        .min(Comparator.naturalOrder())
        .orElse(RouteState.NONE)
        .word();
  }

  private Invoice invoice() {
    return situation.account().invoices().getFirst();
  }
}
