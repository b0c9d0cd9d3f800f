package dev.relance.local.console;

import dev.relance.cloud.SentMail;
import dev.relance.local.replay.LocalRelance;
import dev.relance.mail.ReadMail;
import java.util.List;
import java.util.regex.Pattern;

/** A mail of the mailbox as its reader sees it. */
record MailView(ReadMail read, String from, String to) {
  private static final Pattern LINK =
      Pattern.compile(
          Pattern.quote(LocalRelance.LINK_BASE)
              + "(/(?:account|question|stop|desk)/[A-Za-z0-9_-]+(?:\\?language=[A-Za-z-]+)?)");

  static MailView of(SentMail mail) {
    return new MailView(
        ReadMail.of(mail.raw().asByteArray()), mail.from(), String.join(", ", mail.destination()));
  }

  /** The paths of the pages of ours that it links, in order, each once. */
  List<String> links() {
    return LINK.matcher(read.text()).results().map(found -> found.group(1)).distinct().toList();
  }

  String subject() {
    return read.subject();
  }

  List<String> headers() {
    return read.headers();
  }

  String text() {
    return read.text();
  }

  String html() {
    return read.html();
  }
}
