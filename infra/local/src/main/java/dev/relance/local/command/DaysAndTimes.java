package dev.relance.local.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads days and times from the command line, and says how to write them. */
final class DaysAndTimes {
  private DaysAndTimes() {}

  static CommandLine readBy(CommandLine command) {
    return command
        .registerConverter(LocalDate.class, text -> read(text, LocalDate::parse, "not-a-day"))
        .registerConverter(Instant.class, text -> read(text, Instant::parse, "not-a-time"));
  }

  private static <T> T read(String text, Function<String, T> parse, String flaw) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(CallText.say(flaw, text));
    }
  }
}
