package dev.relance.source;

import dev.relance.document.Document;
import dev.relance.document.Sha256;
import dev.relance.source.Rows.BadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Takes in a document of a source: keeps it as it came, and writes what it says into the records.
 * Taking in the same one again changes nothing, and documents may come in any order.
 */
public final class TakeInSource {
  private static final int MOST_TRIES = 8;

  private final SourceRecords records;
  private final SourceArchive archive;

  public TakeInSource(SourceRecords records, SourceArchive archive) {
    this.records = records;
    this.archive = archive;
  }

  /**
   * A document that came in.
   *
   * @param creditorId whose it is
   * @param name what messages call it
   * @param source the preset of its source; without it, the document shows which
   */
  public record Incoming(
      String creditorId, String name, Optional<MappingFile> source, byte[] bytes) {}

  /**
   * What became of a document.
   *
   * @param object under which it is kept
   * @param written how many records changed
   * @param refused how many of its rows could not be used; one if all of it could not
   */
  public record Taken(String object, int written, int refused) {}

  /** Takes in a document. */
  public Taken takeIn(Incoming incoming) {
    String object = "%s/%s".formatted(incoming.creditorId(), Sha256.hex(incoming.bytes()));
    archive.keep(object, incoming.bytes());
    List<String> reasons = new ArrayList<>();
    int written = 0;
    try {
      Reading read = read(incoming);
      read.bad().stream().map(TakeInSource::told).forEach(reasons::add);
      written = write(incoming.creditorId(), read, reasons);
    } catch (FlawedFile e) {
      reasons.add(String.valueOf(e.getMessage()));
    }
    if (!reasons.isEmpty()) {
      archive.keep(
          object + ".refused", String.join("\n", reasons).getBytes(StandardCharsets.UTF_8));
    }
    return new Taken(object, written, reasons.size());
  }

  private Reading read(Incoming incoming) {
    Map<String, Object> creditor = records.read(incoming.creditorId(), "creditor");
    Given given =
        new Given(
            Optional.of(incoming.creditorId()),
            new Document("", creditor).optionalText("timeZone").or(() -> Optional.of("UTC")),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    try {
      Guess guess =
          incoming.source().isPresent()
              ? new Guess(incoming.source().get(), given, 0)
              : Guess.of(incoming.name(), incoming.bytes(), given);
      return DateGuess.of(incoming.name(), incoming.bytes(), guess.preset(), guess.given())
          .reading();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int write(String creditorId, Reading read, List<String> reasons) {
    List<Emission> emissions = read.emissions().stream().sorted(Emission.AS_WRITTEN).toList();
    List<Emission> named = emissions.stream().filter(Emission::isNamed).toList();
    List<Emission> others = emissions.stream().filter(e -> !e.isNamed()).toList();
    int written = write(creditorId, others, UnaryOperator.identity(), reasons);
    if (named.isEmpty()) {
      return written;
    }
    var invoices = new InvoiceNumbers(records.invoices(creditorId));
    return written + write(creditorId, named, e -> found(invoices, e), reasons);
  }

  private int write(
      String creditorId,
      List<Emission> emissions,
      UnaryOperator<Emission> found,
      List<String> reasons) {
    int written = 0;
    for (Emission emission : emissions) {
      try {
        written += write(creditorId, found.apply(emission)) ? 1 : 0;
      } catch (FlawedFile e) {
        reasons.add(String.valueOf(e.getMessage()));
      }
    }
    return written;
  }

  /** What names an invoice becomes an update of that invoice. */
  private static Emission found(InvoiceNumbers invoices, Emission emission) {
    List<String> named = invoices.in(emission.record());
    String place = emission.row().place().text();
    return switch (named.size()) {
      case 0 -> throw FlawedFile.of(place, "names-no-invoice", Flaw.quote(emission.record()));
      case 1 -> emission.of(named.getFirst());
      default ->
          throw FlawedFile.of(place, "names-many-invoices", Flaw.quote(emission.record()), named);
    };
  }

  private boolean write(String creditorId, Emission emission) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Map<String, Object> before = records.read(creditorId, emission.record());
      var told = SourceNotes.of(before);
      if (told.knowsNewer(emission)) {
        return false;
      }
      Map<String, Object> after =
          told.with(emission).into(emission.appliedTo(before, told.saidBefore(emission)));
      if (after.equals(before)) {
        return false;
      }
      if (records.write(creditorId, emission.record(), before, after)) {
        return true;
      }
    }
    throw new IllegalStateException("record contended: " + emission.record());
  }

  private static String told(BadRow row) {
    return row.flaws().stream().map(Flaw::line).collect(Collectors.joining("; "));
  }
}
