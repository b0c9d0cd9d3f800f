package dev.relance.laws;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relance.law.LawBook;
import dev.relance.law.LawPack;
import dev.relance.law.ReferenceRates;
import dev.relance.plan.Terms;
import dev.relance.policy.PolicyReader;
import dev.relance.time.Holidays;
import dev.relance.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The terms that ship: the standard policy under the DEFAULT law. */
public final class StandardTerms {
  private StandardTerms() {}

  /** The terms with some holidays. */
  public static Terms with(Holidays holidays) {
    return new Terms(
        List.of(PolicyReader.policy(read("/dev/relance/policy/standard-1.json"))),
        new LawBook(List.of(LawPack.read(read("/dev/relance/law/DEFAULT.json")))),
        ReferenceRates.NONE,
        holidays);
  }

  /** The terms with every law pack that ships. */
  public static Terms everywhere(Holidays holidays) {
    return new Terms(
        List.of(PolicyReader.policy(read("/dev/relance/policy/standard-1.json"))),
        new LawBook(
            read("/dev/relance/law/packs.json").texts("packs").stream()
                .map(code -> LawPack.read(read("/dev/relance/law/%s.json".formatted(code))))
                .toList()),
        ReferenceRates.read(read("/dev/relance/law/rates.json")),
        holidays);
  }

  private static Tree read(String resource) {
    try (InputStream json =
        Objects.requireNonNull(StandardTerms.class.getResourceAsStream(resource))) {
      return new Tree("", JSON.std.mapFrom(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
