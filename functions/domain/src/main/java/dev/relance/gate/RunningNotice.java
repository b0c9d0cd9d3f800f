package dev.relance.gate;

import dev.relance.finding.Finding;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Notice;
import dev.relance.invoice.NoticeKind;
import dev.relance.plan.Account;
import dev.relance.plan.PastLevel;
import dev.relance.policy.Policy;
import dev.relance.policy.Rung;
import dev.relance.vocabulary.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A firm reminder or a formal notice whose days are not over, or a legal step that is announced for
 * a day to come.
 *
 * @param until its last day, inclusive
 */
public record RunningNotice(Level level, LocalDate until) {
  /**
   * Those about the open invoices of an account that stand on a day.
   *
   * @param isOver whether a message could go out since the last day of one
   */
  static List<RunningNotice> of(
      Account account,
      List<Invoice> open,
      Function<Invoice, Policy> policies,
      LocalDate on,
      Predicate<RunningNotice> isOver) {
    var found = new ArrayList<RunningNotice>();
    for (Invoice invoice : open) {
      for (PastLevel past : account.history().of(invoice.id()).levels()) {
        if (past.level().isPressing() && past.isMessage() && !isPaid(invoice, past, on)) {
          byMessage(invoice, past, policies).ifPresent(found::add);
        }
      }
    }
    byHand(account, open, policies).forEach(found::add);
    found.removeIf(isOver);
    return List.copyOf(found);
  }

  private static Optional<RunningNotice> byMessage(
      Invoice invoice, PastLevel past, Function<Invoice, Policy> policies) {
    return switch (past.level()) {
      case FIRM, FORMAL_NOTICE -> standing(past.level(), policies.apply(invoice), past.on());
      case INTENT -> past.announced().map(step -> new RunningNotice(Level.INTENT, step.on()));
      case COURTESY, FRIENDLY, CLARIFICATION, COMPROMISE, SETTLEMENT -> Optional.empty();
    };
  }

  /** Whether it was about a part that is paid by now. */
  private static boolean isPaid(Invoice invoice, PastLevel past, LocalDate on) {
    return past.part().isPresent()
        && invoice.parts().stream().anyMatch(p -> p.dueDate().equals(past.part().get()))
        && invoice.openParts(on).stream().noneMatch(p -> p.dueDate().equals(past.part().get()));
  }

  /** A notice by hand gives as many days as one of ours. */
  private static Stream<RunningNotice> byHand(
      Account account, List<Invoice> open, Function<Invoice, Policy> policies) {
    return account.contacts().stream()
        .filter(contact -> contact.countsAs(NoticeKind.FORMAL_NOTICE))
        .filter(RunningNotice::isFormal)
        .flatMap(
            contact ->
                open.stream()
                    .filter(invoice -> contact.concerns(invoice.id()))
                    .findFirst()
                    .flatMap(
                        invoice ->
                            standing(
                                Level.FORMAL_NOTICE,
                                policies.apply(invoice),
                                given(account, contact)))
                    .stream());
  }

  private static boolean isFormal(Contact contact) {
    return contact.notice().filter(n -> n.kind() == NoticeKind.FORMAL_NOTICE).isPresent();
  }

  private static LocalDate given(Account account, Contact contact) {
    return contact.notice().flatMap(Notice::receivedOn).orElseGet(() -> account.day(contact.at()));
  }

  private static Optional<RunningNotice> standing(Level level, Policy policy, LocalDate on) {
    return policy.rung(level).map((Rung rung) -> new RunningNotice(level, rung.offerEnds(on)));
  }

  /** What was found of it. */
  public Finding finding() {
    return new Finding.NoticeRunning(level, until);
  }
}
