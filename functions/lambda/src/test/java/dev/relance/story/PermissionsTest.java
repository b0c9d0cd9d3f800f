package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static dev.relance.story.Records.debtor;
import static dev.relance.story.Records.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.Fault;
import dev.relance.cloud.Verdicts;
import dev.relance.story.Records.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The embedded cloud refuses what the template does not allow, in every story. This one asks the
 * other way round: what is allowed is needed.
 */
class PermissionsTest {
  private static final Set<String> OF_OTHERS =
      Set.of("OnLetterOpenedFunction", "OnSourceEventFunction");

  @Test
  void every_permission_in_the_template_is_needed_by_its_function() {
    Optional<String> attaching = Optional.of(InvoicesAttachedTest.attachingPolicy());
    try (Diary diary = Diary.opens("2026-02-02T20:00", Diary.PARIS, attaching)) {
      diary.cloud().s3().store("invoices.example", "acme/A-1.pdf", new byte[] {37});
      diary.writes(
          creditor().with("ownerEmails", List.of(Records.OWNER)).with("policy", "attaching"),
          debtor("bistro", "gone+bounce@bistro.example", Records.ADDRESS),
          invoice("A-1", "2026-02-02")
              .with("documents", Map.of("invoice", Map.of("file", "A-1.pdf"))));
      diary.writes(invoice("A-2", "2026-02-20").with("currency", "euro"));
      diary.writes(invoice("A-2", "2026-02-20"));
      diary.writes(
          IntStream.range(0, 20)
              .mapToObj(i -> debtor("d-" + i, "d@b.example"))
              .toArray(Written[]::new));
      isOvertaken(diary, invoice("A-3", "2026-03-02"));
      diary.on("2026-02-10T20:00");
      var browser = new Browser(diary);
      String page = browser.page(diary.reminders().getFirst());
      browser.fillIn(page, Map.of("topic", "paid", "words", "on 3 February"));
      answersAtTheDesk(diary, browser);
      String sent = diary.reminders().getFirst().messageId();
      receives(diary, Records.ADDRESS, "<%s@eu-west-1.amazonses.com>".formatted(sent));
      receives(diary, "nobody@else.example", "<unknown@else.example>");
      diary.on("2026-02-11T20:00").outageUntil("2026-02-20T20:00").sweeps();
      diary.writes(
          invoice("A-1", "2026-02-02").paid("120.00", "2026-02-20"),
          invoice("A-2", "2026-02-20").paid("120.00", "2026-02-20"));
      diary.writes(creditor().with("ownerEmails", List.of(Records.OWNER)).with("summary", "never"));
      diary.on("2026-02-24T20:00");

      assertThat(diary.cloud().permissions().unused())
          .as("the module of letters and the story of sources ask for their own")
          .filteredOn(grant -> !OF_OTHERS.contains(grant.holder()))
          .isEmpty();
    }
  }

  private static void answersAtTheDesk(Diary diary, Browser browser) {
    String desk = browser.follow(OwnersDeskTest.link(diary)).getBody();
    String account = OwnersDeskTest.first(OwnersDeskTest.ACCOUNT, desk);
    String page = browser.open(account).getBody();
    browser.open(OwnersDeskTest.first(OwnersDeskTest.MESSAGE, page));
    browser.fillIn(account, Map.of("answer", "pause", "until", "2026-02-11", "confirmed", "yes"));
  }

  private static void receives(Diary diary, String from, String answered) {
    String to = "acme@replies.relance.example";
    String mail =
        String.join(
            "\r\n",
            "From: " + from,
            "To: " + to,
            "Message-ID: <1@%s>".formatted(from),
            "In-Reply-To: " + answered,
            "",
            "Hello");
    diary
        .cloud()
        .inbound()
        .receive(
            diary.relance().name("Replies"),
            from,
            to,
            mail.getBytes(StandardCharsets.UTF_8),
            Verdicts.GENUINE);
  }

  /** Then the outcome of the first send is written to a state that has changed meanwhile. */
  private static void isOvertaken(Diary diary, Written record) {
    var isWritten = new AtomicBoolean();
    diary
        .faults()
        .when(
            call -> {
              if (diary.cloud().ses().accepted() > 0 && !isWritten.getAndSet(true)) {
                diary.writes(record);
              }
              return false;
            },
            new Fault.LostAnswer());
  }
}
