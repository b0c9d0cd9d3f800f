package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.StreamFeed.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchDeliveryTest {
  private final List<List<String>> offered = new ArrayList<>();

  @Test
  void a_batch_without_failures_is_offered_once() {
    assertThat(deliver(3, batch -> Set.of())).isEmpty();
    assertThat(offered).containsExactly(List.of("1", "2", "3"));
  }

  @Test
  void what_failed_comes_again_with_all_that_follows() {
    List<DeadLetter> dead = deliver(4, batch -> offered.size() == 1 ? Set.of("3") : Set.of());

    assertThat(dead).isEmpty();
    assertThat(offered).containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4"));
  }

  @Test
  void the_earliest_of_several_failures_counts() {
    deliver(4, batch -> offered.size() == 1 ? Set.of("4", "2") : Set.of());

    assertThat(offered.get(1)).containsExactly("2", "3", "4");
  }

  @Test
  void after_five_attempts_the_rest_of_the_batch_is_given_up() {
    List<DeadLetter> dead = deliver(3, batch -> Set.of("2"));

    assertThat(offered).hasSize(6 - 1);
    assertThat(dead)
        .singleElement()
        .isEqualTo(new DeadLetter(batch(2, 3), BatchDelivery.ATTEMPTS, "reported as failed"));
  }

  @Test
  void a_consumer_that_throws_loses_only_the_record_that_makes_it_throw() {
    List<DeadLetter> dead =
        deliver(
            4,
            batch -> {
              if (batch.sequenceNumbers().contains("3")) {
                throw new IllegalStateException("poison");
              }
              return Set.of();
            });

    assertThat(dead).extracting(DeadLetter::batch).containsExactly(batch(3, 3));
    assertThat(dead.getFirst().reason()).contains("poison");
    assertThat(offered)
        .startsWith(List.of("1", "2", "3", "4"), List.of("1", "2"), List.of("3", "4"))
        .endsWith(List.of("4"));
  }

  @Test
  void a_failure_that_is_not_in_the_batch_fails_all_of_it() {
    deliver(2, batch -> offered.size() == 1 ? Set.of("") : Set.of());

    assertThat(offered).containsExactly(List.of("1", "2"), List.of("1", "2"));
  }

  private List<DeadLetter> deliver(int size, Function<StreamBatch, Set<String>> consumer) {
    return new BatchDelivery(
            batch -> {
              offered.add(batch.sequenceNumbers());
              return consumer.apply(batch);
            })
        .deliver(batch(1, size));
  }

  private static StreamBatch batch(int first, int last) {
    return new StreamBatch(
        IntStream.rangeClosed(first, last).mapToObj(BatchDeliveryTest::numbered).toList());
  }

  private static Map<String, Object> numbered(int number) {
    return Map.of("dynamodb", Map.of("SequenceNumber", String.valueOf(number)));
  }
}
