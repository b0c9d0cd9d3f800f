package dev.relance.memory;

import dev.relance.delivery.Postman;
import dev.relance.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A mail service in memory: it keeps what it took, and answers as it is told to. */
public final class MemoryPostman implements Postman {
  private final Trouble trouble;
  private final List<Sent> sent = new ArrayList<>();
  private Function<Mail, SendAnswer> answers = _ -> new SendAnswer.SendAccepted("");

  /** A mail that went out. */
  public record Sent(Mail mail, Map<String, String> tags) {}

  public MemoryPostman(Trouble trouble) {
    this.trouble = trouble;
  }

  /**
   * Has it answer in another way; a refused mail or one put off does not go out, an unknown one
   * does.
   */
  public void answering(Function<Mail, SendAnswer> changed) {
    this.answers = changed;
  }

  /** What went out, in order. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public SendAnswer send(Mail mail, Map<String, String> tags) {
    return trouble.around(
        "send",
        () -> {
          SendAnswer answer = answers.apply(mail);
          if (mayHaveGoneOut(answer)) {
            sent.add(new Sent(mail, tags));
          }
          return answer instanceof SendAnswer.SendAccepted
              ? new SendAnswer.SendAccepted("message-" + sent.size())
              : answer;
        });
  }

  private static boolean mayHaveGoneOut(SendAnswer answer) {
    return switch (answer) {
      case SendAnswer.SendAccepted _, SendAnswer.SendUnknown _ -> true;
      case SendAnswer.SendRefused _, SendAnswer.SendPutOff _ -> false;
    };
  }
}
