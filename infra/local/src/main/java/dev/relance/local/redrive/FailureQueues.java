package dev.relance.local.redrive;

import dev.relance.local.stack.DeployedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The failure queues of a stack. A letter that was read is hidden from others for a while. */
final class FailureQueues {
  private static final String RECORDS = "RecordsDeadLetters";
  private static final String SOURCES = "SourcesDeadLetters";
  private static final List<String> OUTPUTS =
      List.of(
          RECORDS, "FollowUpsDeadLetters", "MailEventsDeadLetters", "EvidenceDeadLetters", SOURCES);

  private static final Duration HIDDEN = Duration.ofMinutes(15);
  private static final int AT_ONCE = 10;

  private final SqsClient queues;
  private final List<String> addresses;
  private final String ofRecords;
  private final String ofSources;

  FailureQueues(DeployedStack stack) {
    this.queues = stack.client(SqsClient.builder());
    this.addresses = OUTPUTS.stream().map(stack::output).filter(url -> !url.isEmpty()).toList();
    this.ofRecords = stack.output(RECORDS);
    this.ofSources = stack.output(SOURCES);
  }

  /** Every letter, in the order of the queues. */
  List<DeadLetter> letters() {
    var letters = new ArrayList<DeadLetter>();
    for (String queue : addresses) {
      for (var page = page(queue); !page.isEmpty(); page = page(queue)) {
        page.forEach(
            message ->
                letters.add(
                    new DeadLetter(
                        queue,
                        message.receiptHandle(),
                        DeadLetter.read(message.body(), queue.equals(ofSources)))));
      }
    }
    return letters;
  }

  private List<Message> page(String queue) {
    return queues
        .receiveMessage(
            r ->
                r.queueUrl(queue)
                    .maxNumberOfMessages(AT_ONCE)
                    .visibilityTimeout((int) HIDDEN.toSeconds()))
        .messages();
  }

  /** Whether a letter is about records that were written. */
  boolean isOfRecords(DeadLetter letter) {
    return letter.queue().equals(ofRecords);
  }

  void remove(DeadLetter letter) {
    queues.deleteMessage(r -> r.queueUrl(letter.queue()).receiptHandle(letter.receipt()));
  }

  /** Lets others see a letter again. */
  void show(DeadLetter letter) {
    queues.changeMessageVisibility(
        r -> r.queueUrl(letter.queue()).receiptHandle(letter.receipt()).visibilityTimeout(0));
  }
}
