package dev.relance.local.replay;

import dev.relance.document.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What AWS charges for a replay, in US dollars for 1,000 messages to debtors. The mails to owners
 * are part of it. What is stored and what stands by is not: it depends on how long.
 *
 * @param messages to debtors
 */
record Bill(Usage usage, long messages) {
  private static final String MAIL = "Ses.SendRawEmail";
  private static final int PLACES = 4;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Lazy<Properties> PRICES = new Lazy<>(Bill::prices);

  static Bill of(ReplayResult result) {
    return new Bill(result.usage(), result.usage().calls(MAIL) - result.summaries().size());
  }

  /** What is charged for. */
  private enum Item {
    MAILS("ses"),
    WRITES("writes"),
    READS("reads"),
    INVOCATIONS("invocations"),
    COMPUTE("compute"),
    TIMERS("timers"),
    EVENTS("events"),
    OBJECTS("objects"),
    LOGS("logs");

    private final String word;

    Item(String word) {
      this.word = word;
    }
  }

  /** The bill as figures of a summary; none without a message. */
  Map<String, Object> figures() {
    if (messages <= 0) {
      return Map.of();
    }
    var items = new LinkedHashMap<String, Object>();
    for (Item item : Item.values()) {
      items.put(item.word, Map.of("each", each(used(item)), "dollars", perThousand(cost(item))));
    }
    BigDecimal total = total();
    BigDecimal essentials = used(Item.MAILS).multiply(price("ses.essentials"));
    BigDecimal onEssentials = total.subtract(cost(Item.MAILS)).add(essentials);
    var figures = new LinkedHashMap<String, Object>();
    figures.put("items", items);
    figures.put("unitsByFunction", unitsByFunction());
    figures.put("dollars", perThousand(total));
    figures.put("timesMails", times(total, cost(Item.MAILS)));
    figures.put("dollarsOnEssentials", perThousand(onEssentials));
    figures.put("timesMailsOnEssentials", times(onEssentials, essentials));
    return figures;
  }

  private Map<String, Object> unitsByFunction() {
    var functions = new LinkedHashMap<String, Object>();
    usage
        .units()
        .forEach(
            (function, units) ->
                functions.put(
                    function,
                    Map.of(
                        "read", each(BigDecimal.valueOf(units.read())),
                        "written", each(BigDecimal.valueOf(units.written())),
                        "inIndexes", each(BigDecimal.valueOf(units.indexes())))));
    return functions;
  }

  private BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (Item item : Item.values()) {
      total = total.add(cost(item));
    }
    return total;
  }

  private BigDecimal cost(Item item) {
    return used(item).multiply(price(item.word));
  }

  private BigDecimal used(Item item) {
    return switch (item) {
      case MAILS -> BigDecimal.valueOf(usage.calls(MAIL));
      case WRITES -> BigDecimal.valueOf(usage.allUnits().written());
      case READS -> BigDecimal.valueOf(usage.allUnits().read());
      case INVOCATIONS, LOGS -> BigDecimal.valueOf(usage.invocations());
      case COMPUTE ->
          price("compute.invocation.seconds")
              .multiply(BigDecimal.valueOf(usage.invocations()))
              .add(price("compute.call.seconds").multiply(BigDecimal.valueOf(usage.allCalls())));
      case TIMERS -> BigDecimal.valueOf(usage.calls("Scheduler.CreateSchedule"));
      case EVENTS -> BigDecimal.valueOf(usage.events());
      case OBJECTS -> BigDecimal.valueOf(usage.calls("S3.PutObject"));
    };
  }

  /** How much of it a message takes. */
  private String each(BigDecimal used) {
    return used.divide(BigDecimal.valueOf(messages), 2, RoundingMode.HALF_UP).toPlainString();
  }

  private String perThousand(BigDecimal dollars) {
    return dollars
        .multiply(THOUSAND)
        .divide(BigDecimal.valueOf(messages), PLACES, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String times(BigDecimal all, BigDecimal mails) {
    return all.divide(mails, 2, RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal price(String name) {
    return new BigDecimal(Objects.requireNonNull(PRICES.value().getProperty(name), name));
  }

  private static Properties prices() {
    var prices = new Properties();
    try (InputStream in = Bill.class.getResourceAsStream("prices.properties")) {
      prices.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return prices;
  }
}
