package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Creditor.Right;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.laws.Judge.Item;
import dev.relance.laws.TwoOwners.Person;
import dev.relance.vocabulary.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Judges the approvals of law 10 by plain loops: what needs an approval has one, and above the
 * amount of a policy two people with the right approved the same since the last refusal.
 */
final class JudgeOfApprovals {
  private static final int[] DAYS = {-7, 1, 10, 20, 31, 45, 75, 120};

  /** How many legal steps went out by the number of people who had to approve each. */
  final Map<Integer, Integer> judged = new TreeMap<>();

  void judge(JudgedAccount account, String creditorId, Item item, LocalDate today) {
    if (item.level().compareTo(Level.FORMAL_NOTICE) < 0) {
      return;
    }
    assertThat(decisions(account, item))
        .as("law 10: %s has the owner's approval", item.level())
        .anyMatch(decided -> decided.kind() == DecisionKind.APPROVE);
    if (item.level() != Level.SETTLEMENT) {
      people(account, TwoOwners.of(creditorId), item, today);
    }
  }

  private void people(JudgedAccount account, List<Person> owners, Item item, LocalDate today) {
    boolean areTwo = !owners.isEmpty() && isAboveAmount(account, item, today);
    judged.merge(areTwo ? 2 : 1, 1, Integer::sum);
    if (areTwo) {
      assertThat(approving(account, owners, item))
          .as("law 10: two people approved %s", item)
          .hasSizeGreaterThan(1);
    }
  }

  /** The people who approved since the last refusal, for the step and the day approved last. */
  private Set<String> approving(JudgedAccount account, List<Person> owners, Item item) {
    var approvals = new ArrayList<DecisionRecord>();
    for (DecisionRecord decided : decisions(account, item)) {
      if (decided.kind() == DecisionKind.REFUSE) {
        approvals.clear();
      } else {
        approvals.add(decided);
      }
    }
    var people = new HashSet<String>();
    for (DecisionRecord approval : approvals) {
      boolean isSame =
          approval.step().equals(approvals.getLast().step())
              && approval.stepDate().equals(approvals.getLast().stepDate());
      for (Person owner : owners) {
        if (isSame && isEntitled(owner, item.level()) && isFrom(approval, owner)) {
          people.add(owner.email());
        }
      }
    }
    return people;
  }

  private static boolean isEntitled(Person owner, Level level) {
    return level == Level.INTENT
        ? owner.upTo() == Right.LEGAL_STEPS
        : owner.upTo() == Right.LEGAL_STEPS || owner.upTo() == Right.DECIDE;
  }

  private static boolean isFrom(DecisionRecord decided, Person owner) {
    for (String address : decided.decider().owner().stream().toList()) {
      if (address.toLowerCase(Locale.ROOT).equals(owner.email())) {
        return true;
      }
    }
    return false;
  }

  /** The owners' decisions about an item, oldest first. */
  private static List<DecisionRecord> decisions(JudgedAccount account, Item item) {
    var about = new ArrayList<DecisionRecord>();
    for (DecisionRecord decided : account.decisions()) {
      boolean isAnswer =
          decided.kind() == DecisionKind.APPROVE || decided.kind() == DecisionKind.REFUSE;
      if (isAnswer
          && decided.by() == DecidedBy.OWNER
          && decided.level().filter(level -> level == item.level()).isPresent()
          && decided.concerns(item.invoice())
          && isForPart(account, decided, item)) {
        about.add(decided);
      }
    }
    return about;
  }

  /** An approval is for the parts that had come so far by then, or come within the week. */
  private static boolean isForPart(JudgedAccount account, DecisionRecord decided, Item item) {
    LocalDate day = decided.at().atZone(account.zone()).toLocalDate();
    return item.part().isEmpty()
        || item.part().get().plusDays(DAYS[item.level().ordinal()]).isBefore(day.plusDays(7));
  }

  private static boolean isAboveAmount(JudgedAccount account, Item item, LocalDate today) {
    assertThat(account.open()).as("law 2: %s is open", item).containsKey(item.invoice());
    String currency =
        Objects.requireNonNull(account.open().get(item.invoice()))
            .total()
            .getCurrencyUnit()
            .getCode();
    BigDecimal pastDue = BigDecimal.ZERO;
    for (Invoice invoice : account.open().values()) {
      if (invoice.total().getCurrencyUnit().getCode().equals(currency)) {
        pastDue = pastDue.add(pastDue(invoice, today).getAmount());
      }
    }
    Integer from = TwoOwners.FROM.get(currency);
    return from != null && pastDue.compareTo(BigDecimal.valueOf(from)) >= 0;
  }

  private static Money pastDue(Invoice invoice, LocalDate today) {
    Money rest = invoice.total();
    Money past = Money.zero(rest.getCurrencyUnit());
    for (var part : invoice.instalments()) {
      rest = rest.minus(part.amount());
      past = part.dueDate().isBefore(today) ? past.plus(part.amount()) : past;
    }
    past = invoice.dueDate().isBefore(today) ? past.plus(rest) : past;
    for (var payment : invoice.payments()) {
      past = past.minus(payment.amount());
    }
    for (var credit : invoice.credits()) {
      past = past.minus(credit.amount());
    }
    return past.isPositive() ? past : Money.zero(past.getCurrencyUnit());
  }
}
