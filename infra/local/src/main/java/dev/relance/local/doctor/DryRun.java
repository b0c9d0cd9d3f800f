package dev.relance.local.doctor;

import static dev.relance.local.doctor.Observation.ill;
import static dev.relance.local.doctor.Observation.well;

import dev.relance.decide.Plan;
import dev.relance.invoice.AccountId;
import dev.relance.journey.DraftFollowUp.Draft;
import dev.relance.local.stack.DeployedStack;
import dev.relance.mail.Mail;
import dev.relance.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would be done about one account, by the code that does it. Nothing is written or sent. */
record DryRun(DeployedStack stack, AccountId id) {
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH).withPlainSpaces();
  private static final int FIRST_LINES = 6;
  private static final int KB = 1024;

  /** What is done at a moment; if the account waits then, what is done when it no longer does. */
  List<Observation> at(Instant at) {
    try {
      Draft draft = draft(at);
      return switch (draft.plan()) {
        case Plan.Send _, Plan.Respond _ -> List.of(message("account.message", draft, at));
        case Plan.Wait(Plan.Findings findings) -> waits(draft, findings.dueAt());
        case Plan.AskOwner _, Plan.Escalate _ -> List.of(well("account.owner", id.key()));
        case Plan.Close _ -> List.of(well("account.close", id.key()));
      };
    } catch (IllegalArgumentException | IllegalStateException e) {
      return List.of(ill("account.fails", id.key(), String.valueOf(e.getMessage())));
    }
  }

  private List<Observation> waits(Draft waiting, Optional<Instant> dueAt) {
    if (dueAt.isEmpty()) {
      return List.of(well("account.rests", id.key()));
    }
    Instant due = dueAt.get();
    Draft then = draft(due);
    return switch (then.plan()) {
      case Plan.Send _, Plan.Respond _ -> List.of(message("account.later", then, due));
      case Plan.Wait _, Plan.AskOwner _, Plan.Escalate _, Plan.Close _ ->
          List.of(well("account.wait", id.key(), moment(waiting, due)));
    };
  }

  private Draft draft(Instant at) {
    return stack.wiring().draftFollowUp().draft(id, at);
  }

  private Observation message(String key, Draft draft, Instant at) {
    return draft
        .mail()
        .map(mail -> message(key, mail, moment(draft, at)))
        .orElseGet(() -> ill("account.forbidden", id.key()));
  }

  private Observation message(String key, Mail mail, String moment) {
    return well(
        key,
        id.key(),
        moment,
        mail.subject(),
        mail.language().getDisplayLanguage(Locale.ENGLISH),
        Math.ceilDiv(mail.bytes().length, KB),
        firstLines(mail));
  }

  private static String firstLines(Mail mail) {
    return mail.text()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(FIRST_LINES)
        .map(Observation::quoted)
        .collect(Collectors.joining());
  }

  private static String moment(Draft draft, Instant at) {
    return ENGLISH.moment(at.atZone(draft.account().zone())).alone();
  }
}
