package dev.relance.gate;

import dev.relance.finding.Finding;
import dev.relance.gate.Verdict.Deferred;
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
import dev.relance.law.Source;
import dev.relance.vocabulary.Channel;
import dev.relance.vocabulary.Rule;
import dev.relance.vocabulary.StopKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that are asked once per account, in order of precedence. */
enum AccountRules {
  CREDITOR_KNOWN(Rule.CREDITOR_KNOWN) {
    @Override
    Verdict ask(Situation situation) {
      return situation.account().creditor().isPresent()
          ? permitted()
          : prohibited(new Finding.CreditorMissing(refusals(situation, "creditor")));
    }
  },
  DEBTOR_KNOWN(Rule.DEBTOR_KNOWN) {
    @Override
    Verdict ask(Situation situation) {
      return situation.account().debtor().isPresent()
          ? permitted()
          : prohibited(missing(situation, situation.account().id().debtorId()));
    }

    private Finding missing(Situation situation, String debtorId) {
      return new Finding.DebtorMissing(debtorId, refusals(situation, "debtor#" + debtorId));
    }
  },
  STOPPED(Rule.STOPPED) {
    @Override
    Verdict ask(Situation situation) {
      return situation.account().debtor().stream()
          .flatMap(d -> d.stops().stream())
          .filter(stop -> stop.standsOn(situation.today()) && ends(stop, situation.law().by()))
          .max(Comparator.comparing(Stop::lastDay))
          .map(stop -> answer(situation, stop))
          .orElseGet(this::permitted);
    }

    /** An opt-out from mail does not cover calls and letters. Every other stop does. */
    private boolean ends(Stop stop, Channel by) {
      return stop.kind() != StopKind.OPT_OUT || Channels.ELECTRONIC.includes(by);
    }

    private Verdict answer(Situation situation, Stop stop) {
      Optional<Basis> law =
          situation.law().knowing(stop, situation.terms().place(situation.account()));
      var found = new Finding.Stopped(stop.kind(), stop.since(), stop.until(), law.map(Basis::why));
      Source source = law.orElse(Basis.HOUSE).source();
      return stop.until()
          .<Verdict>map(
              last -> new Deferred(rule(), found, source, situation.opening(last.plusDays(1))))
          .orElseGet(() -> new Prohibited(rule(), found, source));
    }
  },
  OPTED_OUT(Rule.OPTED_OUT) {
    /** The link offers to stop e-mails; it does not cover calls and letters. */
    @Override
    Verdict ask(Situation situation) {
      return situation.account().decisions().stream()
          .filter(_ -> Channels.ELECTRONIC.includes(situation.law().by()))
          .filter(i -> i.kind() == DecisionKind.STOP && i.by() == DecidedBy.DEBTOR)
          .findFirst()
          .<Verdict>map(stop -> prohibited(new Finding.OptedOut(situation.day(stop.at()))))
          .orElseGet(this::permitted);
    }
  },
  RIGHT_PERSON(Rule.RIGHT_PERSON) {
    /** Nobody else may learn of a debt. */
    @Override
    Verdict ask(Situation situation) {
      return situation
          .account()
          .wrongPerson()
          .<Verdict>map(told -> prohibited(new Finding.WrongPerson(situation.day(told))))
          .orElseGet(this::permitted);
    }
  },
  ADDRESS(Rule.ADDRESS) {
    @Override
    Verdict ask(Situation situation) {
      if (situation.account().address().isPresent()) {
        return permitted();
      }
      boolean hasAny = situation.account().debtor().filter(d -> !d.emails().isEmpty()).isPresent();
      return prohibited(hasAny ? new Finding.AddressesSuppressed() : new Finding.NoAddress());
    }
  },
  TIME_ZONE(Rule.TIME_ZONE) {
    @Override
    Verdict ask(Situation situation) {
      return !situation.account().zones().isEmpty()
          ? permitted()
          : prohibited(new Finding.ZoneUnknown());
    }
  },
  FEED_FRESH(Rule.FEED_FRESH) {
    @Override
    Verdict ask(Situation situation) {
      return situation
          .policy()
          .staleAfter()
          .filter(_ -> !situation.isLeftAside(rule()))
          .map(limit -> ask(situation, limit))
          .orElseGet(this::permitted);
    }

    private Verdict ask(Situation situation, Duration limit) {
      Optional<Instant> last = lastFeed(situation);
      return last.filter(l -> !l.plus(limit).isBefore(situation.at())).isPresent()
          ? permitted()
          : deferred(
              new Finding.FeedStale(limit, last), situation.opening(situation.today().plusDays(1)));
    }

    private Optional<Instant> lastFeed(Situation situation) {
      return Stream.of(
              situation.account().feedSeenAt(),
              situation.account().creditor().flatMap(Creditor::feedAt))
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder());
    }
  },
  SENDING_STOPPED(Rule.SENDING_STOPPED) {
    @Override
    Verdict ask(Situation situation) {
      return MailRules.stopped(this, situation);
    }
  },
  UNSETTLED_SEND(Rule.UNSETTLED_SEND) {
    @Override
    Verdict ask(Situation situation) {
      return MailRules.unsettled(this, situation);
    }
  },
  REFUSED_LATELY(Rule.REFUSED_LATELY) {
    @Override
    Verdict ask(Situation situation) {
      return MailRules.refusedLately(this, situation);
    }
  },
  PUT_OFF_LATELY(Rule.PUT_OFF_LATELY) {
    @Override
    Verdict ask(Situation situation) {
      return MailRules.putOffLately(this, situation);
    }
  },
  CONSENT(Rule.CONSENT) {
    @Override
    Verdict ask(Situation situation) {
      boolean hasConsented =
          situation
              .account()
              .debtor()
              .filter(d -> d.consentsTo(situation.law().by(), situation.today()))
              .isPresent();
      return situation.law().consents().stream()
          .filter(_ -> !hasConsented)
          .findFirst()
          .<Verdict>map(
              consent -> new Prohibited(rule(), found(situation), consent.basis().source()))
          .orElseGet(this::permitted);
    }

    private Finding found(Situation situation) {
      boolean isRegionKnown = situation.terms().place(situation.account()).region().isPresent();
      return new Finding.NoConsent(situation.law().by(), isRegionKnown);
    }
  },
  COOL_DOWN(Rule.COOL_DOWN) {
    @Override
    Verdict ask(Situation situation) {
      return situation.law().coolDowns().stream()
          .map(coolDown -> ask(situation, coolDown))
          .max(Verdict.BY_STRICTNESS)
          .orElseGet(this::permitted);
    }

    private Verdict ask(Situation situation, CoolDown coolDown) {
      return situation.contacted().stream()
          .filter(ContactDay::isConversation)
          .map(ContactDay::on)
          .max(Comparator.naturalOrder())
          .filter(last -> last.plusDays(coolDown.days()).isAfter(situation.today()))
          .<Verdict>map(
              last ->
                  new Deferred(
                      rule(),
                      new Finding.ConversationLately(last, coolDown.days()),
                      coolDown.basis().source(),
                      situation.opening(last.plusDays(coolDown.days()))))
          .orElseGet(this::permitted);
    }
  },
  DEBTOR_CAP(Rule.DEBTOR_CAP) {
    @Override
    Verdict ask(Situation situation) {
      return Caps.strictest(
          situation,
          situation.caps(),
          Cap.Per.DEBTOR,
          _ -> true,
          rule(),
          situation.isLeftAside(rule()));
    }
  },
  DEBTOR_SPACING(Rule.DEBTOR_SPACING) {
    /** What has come due in between waits and goes out together. */
    @Override
    Verdict ask(Situation situation) {
      int days = situation.policy().debtorSpacingDays();
      return situation
          .account()
          .history()
          .lastReminderOn()
          .filter(last -> last.plusDays(days).isAfter(situation.today()))
          .filter(_ -> !situation.isLeftAside(rule()))
          .<Verdict>map(
              last ->
                  deferred(
                      new Finding.RemindedLately(
                          last, days, situation.given(situation.policy(), days)),
                      situation.opening(last.plusDays(days))))
          .orElseGet(this::permitted);
    }
  },
  TURN(Rule.TURN) {
    @Override
    Verdict ask(Situation situation) {
      return MailRules.turn(this, situation);
    }
  },
  CONTACT_WINDOW(Rule.CONTACT_WINDOW) {
    @Override
    Verdict ask(Situation situation) {
      return situation
          .window()
          .closed(situation.at())
          .<Verdict>map(
              closed ->
                  situation
                      .window()
                      .nextOpen(situation.at())
                      .<Verdict>map(
                          open ->
                              new Deferred(rule(), found(situation, closed), source(closed), open))
                      .orElseGet(
                          () -> new Prohibited(rule(), found(situation, closed), source(closed))))
          .orElseGet(this::permitted);
    }

    private Finding found(Situation situation, ContactWindow.Closed closed) {
      return closed
          .hours()
          .<Finding>map(hours -> new Finding.ClosedHours(hours, closed.local()))
          .orElseGet(
              () ->
                  new Finding.ClosedDay(
                      closed.local(),
                      situation
                          .window()
                          .holiday(closed)
                          .map(
                              name ->
                                  new Finding.Holiday(
                                      name, situation.terms().place(situation.account())))));
    }

    private Source source(ContactWindow.Closed closed) {
      return closed.basis().source();
    }
  };

  static final List<AccountRules> ALL = List.of(values());

  /** The rules for a contact by hand. The others are about our own messages. */
  static final List<AccountRules> BY_HAND =
      ALL.stream()
          .filter(
              rule ->
                  !EnumSet.of(
                          ADDRESS,
                          SENDING_STOPPED,
                          UNSETTLED_SEND,
                          REFUSED_LATELY,
                          PUT_OFF_LATELY,
                          DEBTOR_SPACING,
                          TURN)
                      .contains(rule))
          .toList();

  /**
   * The rules whose answer for a later moment can be known now. Whether the invoicing system will
   * have written by then cannot, nor when the operator lets mail out again: the next look finds
   * out.
   */
  static final List<AccountRules> FORESEEABLE = foreseeable(ALL);

  static final List<AccountRules> BY_HAND_FORESEEABLE = foreseeable(BY_HAND);

  /** The rules for an acknowledgement. It is a contact, but no reminder, and waits for no turn. */
  static final List<AccountRules> FOR_ACKNOWLEDGEMENT =
      ALL.stream().filter(rule -> rule != DEBTOR_SPACING && rule != TURN).toList();

  static final List<AccountRules> ACKNOWLEDGEMENT_FORESEEABLE = foreseeable(FOR_ACKNOWLEDGEMENT);

  private final Rule rule;
  private final Permitted permitted;

  private static List<AccountRules> foreseeable(List<AccountRules> rules) {
    return rules.stream().filter(rule -> rule != FEED_FRESH && rule != SENDING_STOPPED).toList();
  }

  AccountRules(Rule rule) {
    this.rule = rule;
    this.permitted = new Permitted(rule);
  }

  abstract Verdict ask(Situation situation);

  Rule rule() {
    return rule;
  }

  Permitted permitted() {
    return permitted;
  }

  Prohibited prohibited(Finding found) {
    return new Prohibited(rule, found, Source.HOUSE);
  }

  Deferred deferred(Finding found, Instant until) {
    return new Deferred(rule, found, Source.HOUSE, until);
  }

  private static List<String> refusals(Situation situation, String record) {
    return situation.account().rejected().getOrDefault(record, List.of());
  }
}
