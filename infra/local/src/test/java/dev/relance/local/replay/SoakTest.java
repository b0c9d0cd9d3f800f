package dev.relance.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.Fault;
import dev.relance.cloud.Faults;
import dev.relance.local.book.BookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Thirty days of many accounts while services throttle, and lose requests and answers. It takes
 * minutes: {@code mvn verify -pl infra/local -Dtest=SoakTest -Drelance.soak=2000}.
 */
@EnabledIfSystemProperty(named = "relance.soak", matches = "[1-9]\\d*")
class SoakTest {
  private static final Instant START = Instant.parse("2026-01-05T05:00:00Z");
  private static final int DAYS = 30;
  private static final int WARM_UP = 10;
  private static final int PER_CREDITOR = 100;
  private static final int MIB = 1 << 20;

  /** What goes wrong with every so many calls of an operation. */
  private static final Map<String, Map<Integer, Fault>> TROUBLE =
      Map.of(
          "SendRawEmail",
          Map.of(
              50, new Fault.Throttled(), 101, new Fault.LostAnswer(), 149, new Fault.LostRequest()),
          "TransactWriteItems",
          Map.of(97, new Fault.Throttled(), 197, new Fault.LostAnswer()),
          "BatchGetItem",
          Map.of(211, new Fault.LostRequest()),
          "PutObject",
          Map.of(23, new Fault.LostAnswer()));

  private final int accounts = Integer.getInteger("relance.soak", 0);
  private final LocalRelance relance = LocalRelance.start(START);
  private final List<Long> heaps = new ArrayList<>();

  @Test
  void memory_stays_flat_and_nobody_is_written_to_twice() throws IOException {
    write(
        IntStream.range(0, (accounts + PER_CREDITOR - 1) / PER_CREDITOR).mapToObj(this::creditor));
    write(IntStream.range(0, accounts).mapToObj(i -> debtor(i) + invoice(i, "")));
    TROUBLE.forEach(
        (operation, every) ->
            every.forEach(
                (count, fault) ->
                    relance.cloud().faults().when(call -> isEvery(call, operation, count), fault)));

    for (int day = 1; day <= DAYS; day++) {
      pay(day);
      relance.advanceTo(START.plus(Duration.ofDays(day)));
      note(day);
    }

    assertThat(heaps.getLast()).isLessThan(heaps.get(WARM_UP) * 5 / 4);
    assertThat(mailsByDebtorAndDay().values()).isNotEmpty().allMatch(count -> count == 1);
    relance.close();
  }

  private static boolean isEvery(Faults.Call call, String operation, int count) {
    return call.operation().equals(operation) && call.number() % count == 0;
  }

  /** One account in three pays on some day. */
  private void pay(int day) throws IOException {
    LocalDate today = START.atZone(ZoneOffset.UTC).toLocalDate().plusDays(day);
    write(
        IntStream.range(0, accounts)
            .filter(i -> i % (3 * DAYS) == 3 * day)
            .mapToObj(
                i ->
                    invoice(
                        i,
                        ", \"payments\": [{\"date\": \"%s\", \"amount\": \"100.00\"}]"
                            .formatted(today))));
  }

  /** The heap without what the embedded cloud keeps for the world: mails and objects. */
  private void note(int day) {
    long world =
        relance.mailbox().stream().mapToLong(mail -> mail.raw().asByteArrayUnsafe().length).sum()
            + relance.cloud().s3().objects(relance.name("EvidenceArchive")).stream()
                .mapToLong(object -> object.content().asByteArrayUnsafe().length)
                .sum();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    heaps.add(heap - world);
    System.err.printf(
        "day %2d: heap %d MiB, of which mails and objects %d MiB; %d mails%n",
        day, heap / MIB, world / MIB, relance.mailbox().size());
  }

  private Map<String, Long> mailsByDebtorAndDay() {
    return relance.mailbox().stream()
        .filter(mail -> mail.destination().stream().anyMatch(to -> to.endsWith("@debtor.example")))
        .collect(
            Collectors.groupingBy(
                mail ->
                    mail.destination()
                        + " "
                        + mail.acceptedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                TreeMap::new,
                Collectors.counting()));
  }

  private void write(Stream<String> lines) throws IOException {
    byte[] book = lines.collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    relance.write(BookReader.read("soak", new ByteArrayInputStream(book)).sound().lines());
  }

  private String creditor(int number) {
    return """
    {"creditorId": "c%1$d", "record": "creditor", "name": "Creditor %1$d",\
     "address": {"street": "1 Rue", "postcode": "69001", "city": "Lyon", "country": "FR"},\
     "email": "billing@c%1$d.example", "ownerEmails": ["owner@c%1$d.example"], "language": "en",\
     "timeZone": "Europe/Paris", "country": "FR"}
    """
        .formatted(number);
  }

  private String debtor(int number) {
    return """
    {"creditorId": "c%d", "record": "debtor#d%2$d", "name": "Debtor %2$d", "kind": "company",\
     "emails": ["d%2$d@debtor.example"], "country": "FR", "timeZone": "Europe/Paris"}
    """
        .formatted(number / PER_CREDITOR, number);
  }

  private String invoice(int number, String more) {
    LocalDate due = LocalDate.parse("2025-12-20").plusDays(number % 40);
    return """
    {"creditorId": "c%d", "record": "invoice#i%2$d", "number": "%2$d", "debtor": "d%2$d",\
     "issueDate": "2025-11-20", "dueDate": "%3$s", "currency": "EUR", "total": "100.00"%4$s}
    """
        .formatted(number / PER_CREDITOR, number, due, more);
  }
}
