package dev.relance.invoice;

import dev.relance.vocabulary.LegalStep;
import dev.relance.vocabulary.Level;
import dev.relance.vocabulary.Resolution;
import dev.relance.vocabulary.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds a decision record for a test. Unless a test says otherwise, it sets nothing. */
public final class ADecision {
  private final String id;
  private final DecisionKind kind;
  private final Instant at;
  private final DecidedBy by;
  private List<String> invoices = List.of();
  private Optional<Level> level = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();
  private Optional<String> contact = Optional.empty();
  private Optional<Promise> promise = Optional.empty();
  private List<Promise> instalments = List.of();
  private Optional<LegalStep> step = Optional.empty();
  private Optional<LocalDate> stepDate = Optional.empty();
  private Optional<String> reference = Optional.empty();
  private Optional<Rule> rule = Optional.empty();
  private Optional<BigDecimal> sum = Optional.empty();
  private Optional<BigDecimal> disputed = Optional.empty();
  private Optional<LocalDate> paidOn = Optional.empty();
  private Optional<Resolution> resolution = Optional.empty();
  private Optional<String> email = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private Optional<String> owner = Optional.empty();

  private ADecision(String id, DecisionKind kind, Instant at, DecidedBy by) {
    this.id = id;
    this.kind = kind;
    this.at = at;
    this.by = by;
  }

  public static ADecision aDecision(String id, DecisionKind kind, Instant at, DecidedBy by) {
    return new ADecision(id, kind, at, by);
  }

  public ADecision about(String... ids) {
    invoices = List.of(ids);
    return this;
  }

  public ADecision level(Optional<Level> its) {
    level = its;
    return this;
  }

  public ADecision until(Optional<LocalDate> lastDay) {
    until = lastDay;
    return this;
  }

  public ADecision promise(Optional<Promise> made) {
    promise = made;
    return this;
  }

  public ADecision instalments(List<Promise> parts) {
    instalments = parts;
    return this;
  }

  public ADecision step(LegalStep taken, LocalDate on) {
    step = Optional.of(taken);
    stepDate = Optional.of(on);
    return this;
  }

  public ADecision stepDate(LocalDate on) {
    stepDate = Optional.of(on);
    return this;
  }

  public ADecision reference(String named) {
    reference = Optional.of(named);
    return this;
  }

  /** An agreed sum that settles the invoices if it comes by a last day. */
  public ADecision agreed(String amount, LocalDate lastDay) {
    sum = Optional.of(new BigDecimal(amount));
    until = Optional.of(lastDay);
    return this;
  }

  /** It is about the recap of a contact. */
  public ADecision aboutRecapOf(String id) {
    contact = Optional.of(id);
    return this;
  }

  /** Only a part of each invoice is disputed. */
  public ADecision disputes(String amount) {
    disputed = Optional.of(new BigDecimal(amount));
    return this;
  }

  public ADecision paidOn(LocalDate day) {
    paidOn = Optional.of(day);
    return this;
  }

  public ADecision resolves(Resolution how, String why) {
    resolution = Optional.of(how);
    reason = Optional.of(why);
    return this;
  }

  /** So much less is owed. */
  public ADecision credits(String amount) {
    sum = Optional.of(new BigDecimal(amount));
    return this;
  }

  public ADecision email(String address) {
    email = Optional.of(address);
    return this;
  }

  public ADecision rule(Optional<Rule> leftAside) {
    rule = leftAside;
    return this;
  }

  public ADecision reason(String words) {
    reason = Optional.of(words);
    return this;
  }

  /** The owner who decided. */
  public ADecision owner(Optional<String> address) {
    owner = address;
    return this;
  }

  public DecisionRecord build() {
    var action = new DecisionTerms.LegalAction(step, stepDate, reference);
    var terms =
        new DecisionTerms(
            level,
            until,
            new DecisionTerms.Pledge(promise, instalments),
            action,
            rule,
            new DecisionTerms.Sums(sum, disputed),
            new DecisionTerms.Correction(paidOn, resolution, email));
    return new DecisionRecord(
        id, kind, at, new Decider(by, owner), invoices, contact, terms, reason);
  }
}
