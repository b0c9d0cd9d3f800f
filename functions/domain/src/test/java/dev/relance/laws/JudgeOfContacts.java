package dev.relance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.invoice.Contact;
import dev.relance.invoice.ContactOutcome;
import dev.relance.time.Holidays;
import dev.relance.time.Place;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.DebtorKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges every contact by hand at its moment, by plain loops over the contacts before it, with the
 * figures of each law written down once more; it shares no rule with the code that it judges.
 */
final class JudgeOfContacts {
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  final Map<String, Integer> judged = new TreeMap<>();
  private final Holidays holidays;

  JudgeOfContacts(Holidays holidays) {
    this.holidays = holidays;
  }

  /**
   * A debtor as the judge knows one.
   *
   * @param dueOn when all debts were due
   * @param smsFrom the day from which texts are agreed to
   * @param isHouseLeftAside whether the owner left the caps and hours of the house aside
   */
  record Known(
      String place,
      ZoneId zone,
      DebtorKind kind,
      LocalDate dueOn,
      Optional<LocalDate> smsFrom,
      boolean isHouseLeftAside) {}

  /** What is about to be done. */
  record Deed(Instant at, Channel by, String invoice) {}

  void judge(Known debtor, List<Contact> before, Deed deed) {
    judged.merge(debtor.place() + " " + deed.by(), 1, Integer::sum);
    var past = new Past(debtor.zone(), before, deed);
    ZonedDateTime local = deed.at().atZone(debtor.zone());
    house(debtor, past, local);
    boolean isConsumer = debtor.kind() == DebtorKind.CONSUMER;
    boolean isCall = deed.by() == Channel.CALL;
    if (isConsumer && debtor.place().startsWith("US")) {
      federal(past, local, isCall);
    }
    switch (debtor.place()) {
      case "US-CA" -> {
        if (isConsumer || debtor.kind() == DebtorKind.SOLE_TRADER) {
          hours("California", local, 8 * 60, 21 * 60);
        }
      }
      case "US-MA" -> {
        if (isConsumer) {
          massachusetts(past, deed);
        }
      }
      case "US-DC" -> {
        if (isConsumer && past.today.isAfter(debtor.dueOn().plusDays(30))) {
          washington(debtor, past, deed);
        }
      }
      case "US-FL" -> {
        if (isConsumer) {
          hours("Florida", local, 8 * 60, 21 * 60);
        }
      }
      case "US-NY-NYC" -> {
        if (isConsumer && !past.today.isBefore(LocalDate.of(2026, 9, 1))) {
          below("NYC: 3 in 7 days about a debt", past.about("CLMSV", 7), 3);
          consent("NYC", debtor, past.today, deed);
        }
      }
      case "CA-ON" -> {
        if (isConsumer) {
          ontario(past, deed, local);
        }
      }
      case "CA-QC" -> quebec(past, deed, local);
      case "AU" -> {
        if (isConsumer || debtor.kind() == DebtorKind.SOLE_TRADER) {
          australia(past, deed, local);
        }
      }
      default -> assertThat(debtor.place()).isIn("US-TX", "FR");
    }
  }

  private void house(Known debtor, Past past, ZonedDateTime local) {
    if (debtor.isHouseLeftAside()) {
      hours("when people are awake", local, 8 * 60, 21 * 60);
      return;
    }
    below("house: 2 in 7 days", past.withDebtor("CLMSV", 7), 2);
    below("house: 6 in 30 days", past.withDebtor("CLMSV", 30), 6);
    boolean isSaturday = local.getDayOfWeek() == DayOfWeek.SATURDAY;
    peace("house", local);
    hours("house", local, isSaturday ? 9 * 60 : 8 * 60, 20 * 60);
  }

  private static void federal(Past past, ZonedDateTime local, boolean isCall) {
    hours("12 CFR 1006.6(b)(1)", local, 8 * 60, 21 * 60);
    if (isCall) {
      below("12 CFR 1006.14(b)(2)(i)(A): 7 calls in 7 days about a debt", past.about("C", 7), 7);
      below("12 CFR 1006.14(b)(2)(i)(B): a week after a conversation", past.conversations(7), 1);
    }
  }

  private static void massachusetts(Past past, Deed deed) {
    if (deed.by() == Channel.CALL || deed.by() == Channel.SMS) {
      below("940 CMR 7.04(1)(f): 2 in 7 days about a debt", past.about("CM", 7), 2);
    }
    if (deed.by() == Channel.CALL) {
      below("940 CMR 7.04(1)(f): 2 calls in 30 days", past.withDebtor("C", 30), 2);
      hours("940 CMR 7.05(3)(e)", deed.at().atZone(EASTERN), 8 * 60, 21 * 60);
    }
  }

  private static void washington(Known debtor, Past past, Deed deed) {
    if (deed.by() == Channel.CALL) {
      below("D.C.: 4 calls in 7 days about a debt", past.about("C", 7), 4);
      below("D.C.: a week after a conversation", past.conversations(7), 1);
    }
    if (deed.by() == Channel.SMS) {
      below("D.C.: 5 texts in 7 days about a debt", past.about("M", 7), 5);
      consent("D.C.", debtor, past.today, deed);
      assertThat(past.daysSinceLetter()).as("D.C.: a letter before").isNotNegative();
    }
    if (deed.by() == Channel.CALL || deed.by() == Channel.SMS) {
      hours("D.C. Code 28-3814(k)", deed.at().atZone(EASTERN), 8 * 60, 21 * 60);
    }
  }

  private void ontario(Past past, Deed deed, ZonedDateTime local) {
    boolean isSunday = local.getDayOfWeek() == DayOfWeek.SUNDAY;
    hours("Ontario", local, isSunday ? 13 * 60 : 7 * 60, isSunday ? 17 * 60 : 21 * 60);
    assertThat(isHoliday(local)).as("Ontario: no holiday").isFalse();
    if (deed.by() != Channel.LETTER) {
      below("Ontario: 3 in 7 days", past.withDebtor("CMSV", 7), 3);
      assertThat(past.daysSinceLetter()).as("Ontario: 6 days").isGreaterThanOrEqualTo(6);
    }
  }

  private void quebec(Past past, Deed deed, ZonedDateTime local) {
    if (deed.by() == Channel.CALL || deed.by() == Channel.VISIT) {
      peace("Quebec", local);
      hours("Quebec", local, 8 * 60, 20 * 60);
    }
    if (deed.by() != Channel.LETTER) {
      assertThat(past.daysSinceLetter()).as("Quebec: 5 days").isGreaterThanOrEqualTo(5);
    }
  }

  private void australia(Past past, Deed deed, ZonedDateTime local) {
    if (deed.by() == Channel.CALL) {
      boolean isWeekend = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      hours("ACCC 2.4", local, isWeekend ? 9 * 60 : 7 * 60 + 30, 21 * 60);
      assertThat(isHoliday(local)).as("ACCC 2.4: no holiday").isFalse();
    }
    if (deed.by() != Channel.VISIT) {
      below("ACCC 2.5: 3 in 7 days about a debt", past.about("CLMS", 7), 3);
      below("ACCC 2.5: 10 in 30 days about a debt", past.about("CLMS", 30), 10);
    }
  }

  private static void consent(String law, Known debtor, LocalDate today, Deed deed) {
    if (deed.by() == Channel.SMS) {
      assertThat(debtor.smsFrom().orElse(LocalDate.MAX)).as(law).isBeforeOrEqualTo(today);
    }
  }

  private static void below(String law, int found, int max) {
    assertThat(found).as(law).isLessThan(max);
  }

  private static void hours(String law, ZonedDateTime local, int from, int until) {
    assertThat(local.getHour() * 60 + local.getMinute())
        .as("%s, %s", law, local)
        .isBetween(from, until - 1);
  }

  private void peace(String law, ZonedDateTime local) {
    assertThat(local.getDayOfWeek()).as("%s: Sunday", law).isNotEqualTo(DayOfWeek.SUNDAY);
    assertThat(isHoliday(local)).as("%s: no holiday, %s", law, local).isFalse();
  }

  private boolean isHoliday(ZonedDateTime local) {
    return holidays.isHoliday(local.toLocalDate(), Place.of("FR"));
  }

  /** The contacts before a deed, by the first letters of their means: calls, letters, messages. */
  private static final class Past {
    private final ZoneId zone;
    private final List<Contact> contacts;
    private final String invoice;
    private final LocalDate today;

    Past(ZoneId zone, List<Contact> contacts, Deed deed) {
      this.zone = zone;
      this.contacts = contacts;
      this.invoice = deed.invoice();
      this.today = day(deed.at());
    }

    private LocalDate day(Instant at) {
      return at.atZone(zone).toLocalDate();
    }

    int withDebtor(String means, int days) {
      int count = 0;
      for (Contact contact : contacts) {
        boolean isLate = day(contact.at()).toEpochDay() > today.toEpochDay() - days;
        if (isLate && means.indexOf(contact.channel().name().charAt(0)) >= 0) {
          count++;
        }
      }
      return count;
    }

    int about(String means, int days) {
      int count = 0;
      for (Contact contact : contacts) {
        boolean isLate = day(contact.at()).toEpochDay() > today.toEpochDay() - days;
        if (isLate
            && contact.invoices().contains(invoice)
            && means.indexOf(contact.channel().name().charAt(0)) >= 0) {
          count++;
        }
      }
      return count;
    }

    int conversations(int days) {
      int count = 0;
      for (Contact contact : contacts) {
        boolean isLate = day(contact.at()).toEpochDay() > today.toEpochDay() - days;
        if (isLate
            && contact.channel() == Channel.CALL
            && contact.outcome() == ContactOutcome.REACHED) {
          count++;
        }
      }
      return count;
    }

    /** Days since the first letter about the debt; below zero when there was none. */
    long daysSinceLetter() {
      for (Contact contact : contacts) {
        if (contact.channel() == Channel.LETTER && contact.invoices().contains(invoice)) {
          return today.toEpochDay() - day(contact.at()).toEpochDay();
        }
      }
      return -1;
    }
  }
}
