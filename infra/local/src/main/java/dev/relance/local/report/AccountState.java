package dev.relance.local.report;

import dev.relance.decide.Decide;
import dev.relance.decide.Plan;
import dev.relance.escalation.Question;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.Invoice;
import dev.relance.money.Totals;
import dev.relance.plan.Account;
import dev.relance.plan.PastLevel;
import dev.relance.plan.Terms;
import dev.relance.wording.QuestionWords;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How an account stands at a time, in words.
 *
 * @param owed empty text if nothing is
 * @param reached the highest level of an open invoice; empty text before the first
 * @param next when it is looked at next; empty text if nothing is due
 * @param questions what the owner is asked
 */
public record AccountState(
    String creditor,
    String debtor,
    String owed,
    String reached,
    String next,
    List<String> questions) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();

  public AccountState {
    questions = List.copyOf(questions);
  }

  /** The state of an account. */
  public static AccountState of(Account account, Terms terms, Instant at) {
    Plan plan = Decide.decide(account, terms, at);
    Totals owed = Totals.of(account.openInvoices().stream().map(Invoice::balance).toList());
    return new AccountState(
        account.creditor().map(Creditor::name).orElse(account.id().creditorId()),
        account.debtor().map(Debtor::name).orElse(account.id().debtorId()),
        owed.sums().isEmpty() ? "" : ENGLISH.sums(owed),
        reached(account),
        plan.findings()
            .dueAt()
            .map(due -> ENGLISH.moment(due.atZone(account.zone())).alone())
            .orElse(""),
        plan.findings().questions().stream().map(q -> asked(q, account.zone())).toList());
  }

  private static String reached(Account account) {
    return account.openInvoices().stream()
        .flatMap(invoice -> account.history().of(invoice.id()).levels().stream())
        .map(PastLevel::level)
        .max(Comparator.naturalOrder())
        .map(level -> ENGLISH.name("level", level))
        .orElse("");
  }

  private static String asked(Question question, ZoneId zone) {
    return new QuestionWords(ENGLISH, zone).sentence(question.kind(), question.matter());
  }
}
