package dev.relance.evidence;

import dev.relance.document.Document;
import dev.relance.document.Members;
import dev.relance.invoice.Reply.Attached;
import dev.relance.reply.Authentication;
import dev.relance.reply.Authentication.Result;
import dev.relance.reply.Heard;
import dev.relance.reply.Heard.Letterhead;
import dev.relance.reply.Heard.Understood;
import dev.relance.reply.Sign;
import dev.relance.reply.Topic;
import dev.relance.reply.WrittenText;
import dev.relance.vocabulary.Word;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes and reads what debtors wrote back. */
public final class ReplyEvents {
  private ReplyEvents() {}

  /** Writes the members of a reply. */
  public static Map<String, Object> members(Heard received) {
    Authentication checks = received.authentication();
    return new Members()
        .with("reply", received.id())
        .with("made", received.at())
        .with("from", received.head().from())
        .with("subject", received.head().subject())
        .with("answers", received.head().answers())
        .with("assignedBy", received.head().assignedBy())
        .with("text", received.text().said())
        .with("signature", Optional.of(received.text().signature()).filter(s -> !s.isEmpty()))
        .with("sha256", received.sha256())
        .with("attachments", received.attachments(), ReplyEvents::attached)
        .with("spf", checks.spf())
        .with("dkim", checks.dkim())
        .with("dmarc", checks.dmarc())
        .with("spam", checks.spam())
        .with("virus", checks.virus())
        .with("topics", received.understood().topics().stream().map(Word::word).toList())
        .with("promised", received.understood().promised())
        .with("automatic", received.understood().automatic())
        .all();
  }

  /** Reads what {@link #members} wrote. */
  public static Heard reply(Document e) {
    return new Heard(
        e.text("reply"),
        e.instant("made"),
        new Letterhead(
            e.optionalText("from"),
            e.text("subject"),
            e.optionalText("answers"),
            e.optionalText("assignedBy")),
        new WrittenText(e.text("text"), e.optionalText("signature").orElse("")),
        e.text("sha256"),
        e.objects("attachments").stream().map(ReplyEvents::attached).toList(),
        new Authentication(
            e.optionalWord("spf", Result.class),
            e.optionalWord("dkim", Result.class),
            e.optionalWord("dmarc", Result.class),
            e.optionalWord("spam", Result.class),
            e.optionalWord("virus", Result.class)),
        new Understood(
            e.texts("topics").stream()
                .map(word -> Word.parse(Topic.class, word))
                .collect(Collectors.toSet()),
            Set.of(),
            e.optionalDate("promised"),
            e.optionalWord("automatic", Sign.class)));
  }

  private static Map<String, Object> attached(Attached file) {
    return new Members()
        .with("name", file.name())
        .with("bytes", file.bytes())
        .with("sha256", file.sha256())
        .all();
  }

  private static Attached attached(Document a) {
    return new Attached(a.text("name"), a.whole("bytes"), a.text("sha256"));
  }
}
