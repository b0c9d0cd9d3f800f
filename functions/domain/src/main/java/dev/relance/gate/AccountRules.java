package dev.relance.gate;

import static dev.relance.gate.Verdict.Grounds.house;

import dev.relance.gate.Verdict.Deferred;
import dev.relance.gate.Verdict.Grounds;
import dev.relance.gate.Verdict.Permitted;
import dev.relance.gate.Verdict.Prohibited;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.DecidedBy;
import dev.relance.invoice.DecisionKind;
import dev.relance.invoice.Stop;
import dev.relance.law.Basis;
import dev.relance.law.Cap;
import dev.relance.law.Channels;
import dev.relance.law.ContactWindow;
import dev.relance.law.CoolDown;
import dev.relance.plan.Touchpoint;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.StopKind;
import dev.relance.vocabulary.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that are asked once for an account, in order of precedence. */
enum AccountRules {
  CREDITOR_KNOWN {
    @Override
    Verdict ask(Case asked) {
      return asked.account().creditor().isPresent()
          ? permitted()
          : prohibited("creditor-missing", "a creditor record", missing(asked, "creditor"));
    }
  },
  DEBTOR_KNOWN {
    @Override
    Verdict ask(Case asked) {
      return asked.account().debtor().isPresent()
          ? permitted()
          : prohibited(
              "debtor-missing",
              "a debtor record",
              missing(asked, "debtor#" + asked.account().id().debtorId()));
    }
  },
  STOPPED {
    @Override
    Verdict ask(Case asked) {
      return asked.account().debtor().stream()
          .flatMap(d -> d.stops().stream())
          .filter(stop -> stop.standsOn(asked.today()) && ends(stop, asked.law().by()))
          .max(Comparator.comparing(Stop::lastDay))
          .map(stop -> answer(asked, stop))
          .orElseGet(this::permitted);
    }

    /** A wish to have no mail says nothing of calls and letters; every other stop ends them too. */
    private boolean ends(Stop stop, Channel by) {
      return stop.kind() != StopKind.OPT_OUT || Channels.ELECTRONIC.includes(by);
    }

    private Verdict answer(Case asked, Stop stop) {
      Optional<Basis> law = asked.law().knowing(stop, asked.terms().place(asked.account()));
      var grounds =
          new Grounds(
              stop.kind().word(),
              law.map(Basis::cites).orElse(Grounds.HOUSE_RULE),
              law.map(Basis::why).orElse("no stop"),
              told(stop));
      return stop.until()
          .<Verdict>map(last -> new Deferred(word(), grounds, asked.opening(last.plusDays(1))))
          .orElseGet(() -> new Prohibited(word(), grounds));
    }

    private String told(Stop stop) {
      return "%s since %s%s"
          .formatted(
              stop.kind().word(),
              stop.since(),
              stop.until().map(last -> " until " + last).orElse(""));
    }
  },
  OPTED_OUT {
    /** What the link offers is to stop e-mails; it says nothing of calls and letters. */
    @Override
    Verdict ask(Case asked) {
      return asked.account().decisions().stream()
          .filter(_ -> Channels.ELECTRONIC.includes(asked.law().by()))
          .filter(i -> i.kind() == DecisionKind.STOP && i.by() == DecidedBy.DEBTOR)
          .findFirst()
          .<Verdict>map(
              stop -> prohibited("opt-out", "no wish to stop", since("opt-out", asked, stop.at())))
          .orElseGet(this::permitted);
    }
  },
  RIGHT_PERSON {
    /** Nobody else is told of a debt. */
    @Override
    Verdict ask(Case asked) {
      return asked
          .account()
          .wrongPerson()
          .<Verdict>map(
              contact ->
                  prohibited(
                      "wrong-person",
                      "no sign that somebody else is written to",
                      since(contact.outcome().word(), asked, contact.at())))
          .orElseGet(this::permitted);
    }
  },
  ADDRESS {
    @Override
    Verdict ask(Case asked) {
      if (asked.account().address().isPresent()) {
        return permitted();
      }
      boolean hasAny = asked.account().debtor().filter(d -> !d.emails().isEmpty()).isPresent();
      return hasAny
          ? prohibited(
              "address-suppressed",
              "an e-mail address that takes mail",
              "every address is suppressed")
          : prohibited("no-address", "an e-mail address", "none on record");
    }
  },
  TIME_ZONE {
    @Override
    Verdict ask(Case asked) {
      return !asked.account().zones().isEmpty()
          ? permitted()
          : prohibited(
              "zone-unknown",
              "the debtor's time zone or country",
              "neither is on record, and the creditor's country has no known zones");
    }
  },
  FEED_FRESH {
    @Override
    Verdict ask(Case asked) {
      Optional<Duration> limit = asked.policy().staleAfter();
      Optional<Instant> last = lastFeed(asked);
      if (limit.isEmpty()
          || asked.isLeftAside(word())
          || last.filter(l -> !l.plus(limit.get()).isBefore(asked.at())).isPresent()) {
        return permitted();
      }
      return new Deferred(
          word(),
          house(
              "feed-stale",
              "a record from the invoicing system within %d hours".formatted(limit.get().toHours()),
              "the last one at " + last.map(Instant::toString).orElse("no time known")),
          asked.opening(asked.today().plusDays(1)));
    }

    private Optional<Instant> lastFeed(Case asked) {
      return Stream.of(
              asked.account().feedSeenAt(), asked.account().creditor().flatMap(Creditor::feedAt))
          .flatMap(Optional::stream)
          .max(java.util.Comparator.naturalOrder());
    }
  },
  UNSETTLED_SEND {
    /** From the deadline on the message counts as unconfirmed, and no longer holds the others. */
    @Override
    Verdict ask(Case asked) {
      return asked.account().history().touchpoints().stream()
          .filter(Touchpoint::isUnsettled)
          .filter(t -> deadline(asked, t).isAfter(asked.at()))
          .findFirst()
          .<Verdict>map(
              t ->
                  new Deferred(
                      word(),
                      house(
                          "send-unsettled",
                          "an outcome of the message before",
                          "message %s has none yet".formatted(t.id())),
                      deadline(asked, t)))
          .orElseGet(this::permitted);
    }

    private Instant deadline(Case asked, Touchpoint touchpoint) {
      return touchpoint.at().plus(asked.policy().unconfirmedAfter());
    }
  },
  REFUSED_LATELY {
    @Override
    Verdict ask(Case asked) {
      List<Touchpoint> refused = asked.account().history().refusedInARow();
      if (refused.isEmpty()) {
        return permitted();
      }
      Instant until = refused.getLast().at().plus(pause(refused.size()));
      return asked.at().isBefore(until)
          ? new Deferred(
              word(),
              house(
                  "refused-lately",
                  "a pause of %d minutes after %d refusal(s)"
                      .formatted(pause(refused.size()).toMinutes(), refused.size()),
                  "refused at " + refused.getLast().at()),
              until)
          : permitted();
    }

    private Duration pause(int refusals) {
      return switch (refusals) {
        case 1 -> Duration.ofMinutes(15);
        case 2 -> Duration.ofHours(1);
        case 3 -> Duration.ofHours(4);
        default -> Duration.ofDays(1);
      };
    }
  },
  CONSENT {
    @Override
    Verdict ask(Case asked) {
      boolean hasConsented =
          asked
              .account()
              .debtor()
              .filter(d -> d.consentsTo(asked.law().by(), asked.today()))
              .isPresent();
      return asked.law().consents().stream()
          .filter(_ -> !hasConsented)
          .findFirst()
          .<Verdict>map(
              rule ->
                  new Prohibited(
                      word(),
                      new Verdict.Grounds(
                          "no-consent",
                          rule.basis().cites(),
                          "the debtor's consent to reminders by " + electronic(asked.law().by()),
                          found(asked))))
          .orElseGet(this::permitted);
    }

    private String electronic(Channel by) {
      return by == Channel.EMAIL ? "e-mail" : "text message";
    }

    private String found(Case asked) {
      boolean isRegionKnown = asked.terms().place(asked.account()).region().isPresent();
      return isRegionKnown ? "none on record" : "none on record, nor the debtor's region";
    }
  },
  COOL_DOWN {
    @Override
    Verdict ask(Case asked) {
      return asked.law().coolDowns().stream()
          .map(rule -> ask(asked, rule))
          .max(Verdict.BY_STRICTNESS)
          .orElseGet(this::permitted);
    }

    private Verdict ask(Case asked, CoolDown rule) {
      return asked.contacted().stream()
          .filter(ContactDay::isConversation)
          .map(ContactDay::on)
          .max(Comparator.naturalOrder())
          .filter(last -> last.plusDays(rule.days()).isAfter(asked.today()))
          .<Verdict>map(
              last ->
                  new Deferred(
                      word(),
                      new Verdict.Grounds(
                          "conversation-lately",
                          rule.basis().cites(),
                          "no contact for %d days after a conversation".formatted(rule.days()),
                          "a conversation on " + last),
                      asked.opening(last.plusDays(rule.days()))))
          .orElseGet(this::permitted);
    }
  },
  DEBTOR_CAP {
    @Override
    Verdict ask(Case asked) {
      return Caps.strictest(asked, Cap.Per.DEBTOR, _ -> true, word(), asked.isLeftAside(word()));
    }
  },
  CONTACT_WINDOW {
    @Override
    Verdict ask(Case asked) {
      return asked
          .window()
          .closed(asked.at())
          .<Verdict>map(
              closed ->
                  asked
                      .window()
                      .nextOpen(asked.at())
                      .<Verdict>map(open -> new Deferred(word(), grounds(asked, closed), open))
                      .orElseGet(() -> new Prohibited(word(), grounds(asked, closed))))
          .orElseGet(this::permitted);
    }

    private Verdict.Grounds grounds(Case asked, ContactWindow.Closed closed) {
      return new Verdict.Grounds(
          closed.hours().isEmpty() ? "closed-day" : "closed-hours",
          closed.basis().cites(),
          closed
              .hours()
              .map(hours -> "%s on %s".formatted(hours, closed.local().toLocalDate()))
              .orElse("a day with contact hours that is no public holiday"),
          "%s in %s%s"
              .formatted(
                  closed.local().toLocalDateTime(),
                  closed.local().getZone(),
                  asked.window().day(closed).map(", "::concat).orElse("")));
    }
  };

  private final String word = Words.of(this);
  private final Permitted permitted = new Permitted(word);

  static final List<AccountRules> ALL = List.of(values());

  /** Their words; what leaves one of them aside does so for every invoice. */
  static final Set<String> WORDS =
      ALL.stream().map(AccountRules::word).collect(Collectors.toUnmodifiableSet());

  /** Those that a contact by hand must pass: the others are about messages of our own. */
  static final List<AccountRules> BY_HAND =
      ALL.stream()
          .filter(rule -> !EnumSet.of(ADDRESS, UNSETTLED_SEND, REFUSED_LATELY).contains(rule))
          .toList();

  abstract Verdict ask(Case asked);

  String word() {
    return word;
  }

  Permitted permitted() {
    return permitted;
  }

  Prohibited prohibited(String reason, String expected, String found) {
    return new Prohibited(word(), house(reason, expected, found));
  }

  /** In codes and values that texts can translate. */
  private static String since(String code, Case asked, Instant at) {
    return code + " since " + at.atZone(asked.account().zone()).toLocalDate();
  }

  private static String missing(Case asked, String record) {
    return Optional.ofNullable(asked.account().rejected().get(record))
        .map(reasons -> record + " was rejected: " + String.join("; ", reasons))
        .orElse("no-record " + record);
  }
}
