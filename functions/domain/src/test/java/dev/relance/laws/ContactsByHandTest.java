package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.gate.ASituation;
import dev.relance.gate.ByHand;
import dev.relance.gate.Gate;
import dev.relance.gate.Situation;
import dev.relance.gate.Verdict;
import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.invoice.DecidedBy;
import dev.relance.law.Citation;
import dev.relance.laws.JudgeOfContacts.Deed;
import dev.relance.laws.JudgeOfContacts.Known;
import dev.relance.plan.Account;
import dev.relance.plan.Terms;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four months of people who call, text, write and visit as soon as they may, most of them where the
 * owner left the caps and hours of the house aside, so that law decides. A seed can be pinned with
 * {@code -Drelance.seed=N}.
 */
class ContactsByHandTest {
  private static final Terms TERMS = StandardTerms.everywhere(Simulation.HOLIDAYS);
  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-31T00:00:00Z");
  private static final LocalDate DUE = LocalDate.parse("2026-09-10");
  private static final Channel[] WAYS = {
    Channel.CALL, Channel.CALL, Channel.CALL, Channel.SMS, Channel.VISIT, Channel.LETTER
  };

  /** Places of every pack that speaks of contact by hand, some with a debtor in another zone. */
  private static final List<String> PLACES =
      List.of(
          "FR Europe/Paris",
          "US-TX America/Chicago",
          "US-CA America/Los_Angeles",
          "US-MA America/New_York",
          "US-MA America/Los_Angeles",
          "US-DC America/New_York",
          "US-DC Pacific/Honolulu",
          "US-FL America/New_York",
          "US-NY-NYC America/New_York",
          "CA-ON America/Toronto",
          "CA-QC America/Toronto",
          "AU Australia/Sydney");

  static LongStream seeds() {
    Long pinned = Long.getLong("relance.seed");
    return pinned == null ? LongStream.of(1, 20260701) : LongStream.of(pinned);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void who_contacts_a_debtor_as_soon_as_it_is_allowed_breaks_no_law(long seed) {
    var random = new Random(seed);
    var judge = new JudgeOfContacts(Simulation.HOLIDAYS);
    var cited = new HashSet<Citation>();
    for (String place : PLACES) {
      String[] words = place.split(" ");
      for (DebtorKind kind :
          List.of(DebtorKind.CONSUMER, DebtorKind.CONSUMER, DebtorKind.SOLE_TRADER)) {
        var known =
            new Known(
                words[0],
                ZoneId.of(words[1]),
                kind,
                DUE,
                Optional.of(LocalDate.parse("2026-10-01").plusDays(random.nextInt(120))),
                random.nextInt(4) > 0);
        fourMonths(known, random, judge, cited);
      }
    }

    assertThat(judge.judged.values()).as("%s", judge.judged).hasSize(40);
    assertThat(cited)
        .contains(
            new Citation("R.R.O. 1990 Reg. 74 s22", List.of("S57", "S58")),
            new Citation("R.R.O. 1990 Reg. 74 s22", List.of("S58")));
    assertThat(cited)
        .as("law decides")
        .extracting(Citation::text)
        .anyMatch(c -> c.startsWith("12 CFR 1006.14(b)(2)(i)(A)"))
        .anyMatch(c -> c.startsWith("12 CFR 1006.14(b)(2)(i)(B)"))
        .anyMatch(c -> c.startsWith("12 CFR 1006.6(b)(1)"))
        .anyMatch(c -> c.startsWith("Cal. Civ. Code 1788.17"))
        .anyMatch(c -> c.startsWith("940 CMR 7.04(1)(f)"))
        .anyMatch(c -> c.startsWith("940 CMR 7.05(3)(e)"))
        .anyMatch(c -> c.startsWith("D.C. Code 28-3814(d)(4)(A)"))
        .anyMatch(c -> c.startsWith("D.C. Code 28-3814(k)"))
        .anyMatch(c -> c.startsWith("Fla. Stat. 559.72(17)"))
        .anyMatch(c -> c.startsWith("6 RCNY 5-77(b)(1)"))
        .anyMatch(c -> c.startsWith("Quebec R-2.2 s34(4)"))
        .anyMatch(c -> c.startsWith("ACCC/ASIC debt collection guideline, part 2.4"))
        .anyMatch(c -> c.startsWith("ACCC/ASIC debt collection guideline, part 2.5"));
  }

  private static void fourMonths(
      Known known, Random random, JudgeOfContacts judge, Set<Citation> cited) {
    Account owing = owing(known);
    var contacts = new ArrayList<Contact>();
    Instant now = START;
    while (now.isBefore(END)) {
      Channel by = WAYS[random.nextInt(WAYS.length)];
      String invoice = random.nextInt(4) > 0 ? "A" : "B";
      ByHand answer = Gate.byHand(Situation.of(with(owing, contacts), TERMS, now), by);
      Stream.concat(
              Stream.of(answer.verdict()), answer.excluded().stream().map(ByHand.Excluded::verdict))
          .flatMap(verdict -> verdict.objection().stream())
          .forEach(why -> cited.add(why.source().citation()));
      if (answer.from().equals(Optional.of(now)) && isSpoken(answer, invoice)) {
        var deed = new Deed(now, by, invoice);
        judge.judge(known, contacts, deed);
        contacts.add(done(deed, contacts.size(), random));
      }
      now = next(answer.from().orElse(now), now, random);
    }
  }

  /** Mostly the first moment at which it is allowed, else some hours later. */
  private static Instant next(Instant from, Instant now, Random random) {
    Duration later = Duration.ofMinutes(20 + random.nextInt(600));
    boolean isPatient = !from.isAfter(now) || from.isAfter(now.plus(Duration.ofDays(2)));
    return isPatient || random.nextInt(3) == 0 ? now.plus(later) : from;
  }

  private static boolean isSpoken(ByHand answer, String invoice) {
    return answer.verdict() instanceof Verdict.Permitted
        && answer.excluded().stream().noneMatch(left -> left.invoice().id().equals(invoice));
  }

  private static Contact done(Deed deed, int number, Random random) {
    boolean isElectronic = deed.by() == Channel.EMAIL || deed.by() == Channel.SMS;
    Channel channel = isElectronic ? Channel.MESSAGE : deed.by();
    return new Contact(
        "c" + number,
        deed.at(),
        channel,
        Contact.Result.of(
            random.nextInt(12) == 0 ? ContactOutcome.REACHED : ContactOutcome.NOT_REACHED),
        List.of(deed.invoice()),
        Optional.empty(),
        Contact.Particulars.NONE);
  }

  private static Account owing(Known known) {
    ASituation owing =
        ASituation.at("2026-07-01T09:00")
            .in(known.place(), known.zone().getId())
            .debtorIs(known.kind())
            .due(known.dueOn().toString())
            .andOwes("B");
    known.smsFrom().ifPresent(day -> owing.consentsTo(Channel.SMS, day.toString()));
    if (known.isHouseLeftAside()) {
      for (String rule : List.of("debtor-cap", "invoice-cap", "contact-window")) {
        owing.leftAside(rule, DecidedBy.OWNER, "2027-12-31");
      }
    }
    return owing.account();
  }

  private static Account with(Account owing, List<Contact> contacts) {
    return new Account(
        owing.id(),
        owing.creditor(),
        owing.debtor(),
        owing.invoices(),
        new Account.Told(contacts, owing.decisions(), owing.replies()),
        owing.feed(),
        owing.history(),
        owing.flow());
  }
}
