package dev.relance.story;

import static dev.relance.story.OwnersDecideTest.PARTNER;
import static dev.relance.story.OwnersDecideTest.get;
import static dev.relance.story.OwnersDecideTest.letter;
import static dev.relance.story.OwnersDecideTest.link;
import static dev.relance.story.OwnersDecideTest.post;
import static dev.relance.story.OwnersDecideTest.words;
import static dev.relance.story.Records.OWNER;
import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.decision;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.story.Records.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From 1,000 euros past due, two different owners approve each legal step. */
class TwoOwnersApproveTest {
  private static final String TWO_OWNERS =
      """
      [{"policy": "two-owners", "version": 1, "effectiveFrom": "2026-01-01", "why": "Large sums.",
        "ladder": [
          {"level": "friendly", "day": 1},
          {"level": "firm", "day": 31},
          {"level": "formal-notice", "day": 45, "needsApproval": true, "servedBefore": 2},
          {"level": "intent", "day": 75, "needsApproval": true}],
        "spacingDays": 7, "minimumAmount": {"other": "1.00"}, "promiseGraceDays": 3,
        "sendFrom": "09:00", "unconfirmedAfterHours": 24,
        "ownerThreshold": {"ageDays": 180, "amount": {}, "secondApproval": {"EUR": "1000.00"}},
        "limits": {"caps": [], "cites": "house rule", "why": "none"}}]
      """;

  @Test
  void a_notice_goes_out_once_both_owners_have_approved_the_letter_that_each_was_shown() {
    try (Diary diary = untilNotice("1000.00")) {
      String mine = link(diary, OWNER);
      String page = get(diary, mine);
      assertThat(page)
          .contains("needs the approval of two owners")
          .contains("No owner has approved it by name yet.")
          .contains("The letter that goes out once two owners have approved")
          .contains("once another owner has approved it as well");
      assertThat(letter(page)).contains("formal notice to pay €1,000.00");

      assertThat(post(diary, mine, page, "approve"))
          .contains("Your answer is noted")
          .contains("What is waiting now:")
          .contains("owner@acme.example approved it on 24 March 2026.")
          .doesNotContain("goes out within minutes");
      diary.on("2026-03-25T20:00");
      assertThat(diary.levels()).doesNotContain("formal-notice");

      String partners = link(diary, PARTNER);
      String partnersPage = get(diary, partners);
      assertThat(partnersPage)
          .contains("owner@acme.example approved it on 24 March 2026.")
          .contains("The approval of another owner is still missing.")
          .contains("The formal notice goes out at the next permitted time.");
      post(diary, partners, partnersPage, "approve");
      diary.on("2026-03-26T20:00");

      assertThat(diary.levels()).endsWith("formal-notice");
      assertThat(words(OwnersDecideTest.html(diary.reminders().getLast())))
          .as("what was shown last is what was sent, but for its links")
          .isEqualTo(words(letter(partnersPage)));
      assertThat(approvers(diary)).containsExactly(OWNER, PARTNER);
    }
  }

  @Test
  void the_first_of_them_cannot_approve_again_but_can_still_refuse() {
    try (Diary diary = untilNotice("1000.00")) {
      String mine = link(diary, OWNER);
      String page = get(diary, mine);
      post(diary, mine, page, "approve");

      assertThat(post(diary, mine, page, "approve")).doesNotContain("Your answer is noted");
      assertThat(get(diary, mine)).doesNotContain("value=\"approve\"").contains("value=\"refuse\"");
      diary.on("2026-03-26T20:00");
      assertThat(summary(diary, OWNER)).contains("still missing").doesNotContain("- approve it");
      assertThat(summary(diary, PARTNER)).contains("still missing").contains("- approve it");

      post(diary, mine, get(diary, mine), "refuse");
      diary.on("2026-04-20T20:00");
      assertThat(diary.levels()).doesNotContain("formal-notice");
    }
  }

  @Test
  void the_link_that_the_second_owner_had_before_still_leads_to_the_question() {
    try (Diary diary = untilNotice("1000.00")) {
      String partners = link(diary, PARTNER);
      String mine = link(diary, OWNER);
      post(diary, mine, get(diary, mine), "approve");

      assertThat(post(diary, partners, get(diary, partners), "approve"))
          .contains("Your answer is noted");
      assertThat(diary.on("2026-03-26T20:00").levels()).endsWith("formal-notice");
    }
  }

  @Test
  void it_counts_the_same_how_each_owner_says_it() {
    try (Diary diary = untilNotice("1000.00")) {
      diary.writes(approvedBy("d-1", OWNER), approvedBy("d-2", "OWNER@acme.example"));
      diary.on("2026-03-25T20:00");
      assertThat(diary.levels()).as("one person by record, twice").doesNotContain("formal-notice");

      var browser = new Browser(diary);
      String account =
          OwnersDeskTest.first(
              OwnersDeskTest.ACCOUNT,
              browser.follow(OwnersDeskTest.link(diary, PARTNER)).getBody());
      String question =
          OwnersDeskTest.first(OwnersDeskTest.QUESTION, browser.open(account).getBody());
      post(diary, question, get(diary, question), "approve");

      assertThat(diary.on("2026-03-26T20:00").levels()).endsWith("formal-notice");
    }
  }

  @Test
  void an_announcement_goes_out_if_both_approve_the_same_step_on_the_same_day() {
    try (Diary diary = untilNotice("1000.00")) {
      diary.writes(approvedBy("d-1", OWNER), approvedBy("d-2", PARTNER));
      diary.on("2026-06-10T20:00");
      String mine = link(diary, OWNER);
      String confirm =
          post(diary, mine, get(diary, mine), "approve", "step=agency", "stepDate=2026-07-20");
      assertThat(confirm).contains("What would then stand in the way:").contains("still missing");
      assertThat(letter(confirm)).contains("20 July 2026");
      post(diary, mine, confirm, "approve", "step=agency", "stepDate=2026-07-20", "confirmed=yes");
      diary.on("2026-06-12T20:00");
      assertThat(diary.levels()).doesNotContain("intent");

      String partners = link(diary, PARTNER);
      String page = get(diary, partners);
      assertThat(page)
          .contains(
              "owner@acme.example approved it on 10 June 2026: collection agency on 20 July 2026.")
          .contains("value=\"2026-07-20\"")
          .contains("<option value=\"agency\" selected>");
      assertThat(letter(page)).contains("20 July 2026");

      String other = post(diary, partners, page, "approve", "step=agency", "stepDate=2026-07-27");
      assertThat(other)
          .as("another day needs the first again")
          .contains("partner@acme.example approved it");
      post(diary, partners, page, "approve", "step=agency", "stepDate=2026-07-20", "confirmed=yes");

      assertThat(diary.on("2026-06-13T20:00").levels()).endsWith("intent");
    }
  }

  @Test
  void one_approval_is_too_few_once_more_has_fallen_due() {
    try (Diary diary = untilNotice("600.00")) {
      diary.writes(approvedBy("d-1", OWNER), invoice("A-2", "2026-03-23").with("total", "500.00"));
      diary.on("2026-03-30T20:00");

      assertThat(diary.levels()).doesNotContain("formal-notice");
      assertThat(get(diary, link(diary, PARTNER))).contains("owner@acme.example approved it");
    }
  }

  @Test
  void a_creditor_with_one_owner_cannot_follow_such_a_policy() {
    try (Diary diary = Diary.opens("2026-02-02T20:00", Diary.PARIS, Optional.of(TWO_OWNERS))) {
      diary.writes(creditor().with("policy", "two-owners"));
      assertThat(diary.rejection("creditor"))
          .singleElement()
          .asString()
          .contains("policy 'two-owners' asks for the approval of two owners; name a second one");

      diary.writes(limited("decide"));
      assertThat(diary.rejection("creditor")).as("who may not announce").isNotEmpty();
      diary.writes(owners());
      assertThat(diary.rejection("creditor")).isEmpty();
    }
  }

  @Test
  void an_owner_who_is_alone_reads_why_nothing_goes_out() {
    try (Diary diary = Diary.opens("2026-02-02T20:00", Diary.PARIS, Optional.of(TWO_OWNERS))) {
      diary.writes(
          creditor(),
          debtor().with("policy", "two-owners"),
          invoice("A-1", "2026-02-02").with("total", "1000.00"));
      diary.on("2026-03-24T20:00");

      assertThat(get(diary, link(diary, OWNER))).contains("No other owner may approve this.");
    }
  }

  private static Written approvedBy(String id, String owner) {
    return decision(id, "approve", "formal-notice", "A-1").with("owner", owner);
  }

  private static Written owners() {
    return creditor().with("policy", "two-owners").with("ownerEmails", List.of(OWNER, PARTNER));
  }

  private static Written limited(String upTo) {
    return owners().with("ownerRights", List.of(Map.of("email", PARTNER, "upTo", upTo)));
  }

  private static Diary untilNotice(String total) {
    Diary diary = Diary.opens("2026-02-02T20:00", Diary.PARIS, Optional.of(TWO_OWNERS));
    diary.writes(owners(), debtor(), invoice("A-1", "2026-02-02").with("total", total));
    return diary.on("2026-03-24T20:00");
  }

  private static String summary(Diary diary, String owner) {
    return diary.cloud().ses().mailbox().stream()
        .filter(mail -> mail.destination().contains(owner))
        .map(Diary::text)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static List<String> approvers(Diary diary) {
    return diary.evidence().stream()
        .filter(e -> e.text("event").equals("decision-recorded"))
        .map(e -> e.text("owner"))
        .toList();
  }
}
