package dev.relance.local.redrive;

import dev.relance.local.stack.DeployedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The failure queues of a stack. A letter that was read is hidden from others for a while. */
final class FailureQueues {
  private static final Duration HIDDEN = Duration.ofMinutes(15);
  private static final int AT_ONCE = 10;

  private final SqsClient queues;
  private final Map<FailureQueue, String> urls = new EnumMap<>(FailureQueue.class);

  FailureQueues(DeployedStack stack) {
    this.queues = stack.client(SqsClient.builder());
    for (FailureQueue queue : FailureQueue.values()) {
      urls.put(queue, stack.output(queue.output()));
    }
    urls.values().removeIf(String::isEmpty);
  }

  /** Every letter, in the order of the queues. */
  List<DeadLetter> letters() {
    var letters = new ArrayList<DeadLetter>();
    for (FailureQueue queue : urls.keySet()) {
      for (var page = page(queue); !page.isEmpty(); page = page(queue)) {
        page.forEach(message -> letters.add(letter(queue, message)));
      }
    }
    return letters;
  }

  private static DeadLetter letter(FailureQueue queue, Message message) {
    return new DeadLetter(queue, message.receiptHandle(), DeadLetter.read(queue, message.body()));
  }

  private List<Message> page(FailureQueue queue) {
    return queues
        .receiveMessage(
            r ->
                r.queueUrl(urls.get(queue))
                    .maxNumberOfMessages(AT_ONCE)
                    .visibilityTimeout((int) HIDDEN.toSeconds()))
        .messages();
  }

  void remove(DeadLetter letter) {
    queues.deleteMessage(r -> r.queueUrl(urls.get(letter.queue())).receiptHandle(letter.receipt()));
  }

  /** Lets others see a letter again. */
  void show(DeadLetter letter) {
    queues.changeMessageVisibility(
        r ->
            r.queueUrl(urls.get(letter.queue()))
                .receiptHandle(letter.receipt())
                .visibilityTimeout(0));
  }
}
