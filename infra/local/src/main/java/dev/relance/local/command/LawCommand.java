package dev.relance.local.command;

import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.pack.Documents;
import dev.relance.pack.LawFile;
import dev.relance.pack.PackCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code relance law}: the law in sentences that a lawyer can review. */
@Command(
    name = "law",
    resourceBundle = "dev.relance.local.command.law",
    mixinStandardHelpOptions = true)
final class LawCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "option.code")
  private @Nullable String code;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
  private @Nullable LocalDate on;

  @Option(names = "--check", descriptionKey = "option.check")
  private boolean check;

  @Option(names = "--packs", paramLabel = "DIR", descriptionKey = "option.packs")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LocalDate day = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    Optional<Path> own = Optional.ofNullable(folder);
    int result =
        check
            ? check(own.map(PackFiles::read).orElse(PackFiles.NONE), day, out)
            : tell(own.map(PackFiles::sound).orElse(List.of()), day, out);
    out.flush();
    return result;
  }

  private int tell(List<LawFile> newer, LocalDate day, PrintWriter out) {
    List<LawPack> packs = Documents.law(newer).packs();
    if (code == null) {
      packs.forEach(pack -> out.println(LawText.summary(pack)));
      return 0;
    }
    String asked = code.toUpperCase(Locale.ROOT);
    List<LawPack> found =
        packs.stream().filter(p -> p.code().equals(asked) && p.isInForce(day)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(LawText.unknown(asked, day, packs));
    }
    ReferenceRates rates = Documents.rates(newer);
    found.forEach(pack -> out.print(LawText.sentences(pack, day, rates)));
    return 0;
  }

  private static int check(PackFiles read, LocalDate day, PrintWriter out) {
    List<LawFile> newer = read.files();
    List<String> flaws =
        Stream.concat(new PackCheck().flaws(Documents.lawFiles()).stream(), read.flaws().stream())
            .toList();
    if (!flaws.isEmpty()) {
      out.print(LawText.paragraphs(Stream.of(LawText.flaws(flaws), LawText.folder(read))));
      return 1;
    }
    List<LawPack> packs = Documents.law(newer).packs();
    ReferenceRates rates = Documents.rates(newer);
    String open =
        LawText.paragraphs(
            Stream.concat(
                Stream.of(RateText.ending(rates, day), RateText.missing(rates, day)),
                UnverifiedText.of(packs, rates)));
    out.print(
        LawText.paragraphs(
            Stream.of(
                open, LawText.sources(open), LawText.folder(read), LawText.sound(packs.size()))));
    return 0;
  }
}
