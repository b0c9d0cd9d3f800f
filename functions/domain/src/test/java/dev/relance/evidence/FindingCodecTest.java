package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.document.Document;
import dev.relance.document.JsonTree;
import dev.relance.escalation.Matter;
import dev.relance.escalation.Matters;
import dev.relance.finding.Finding;
import dev.relance.finding.Findings;
import dev.relance.law.Citation;
import dev.relance.law.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingCodecTest {
  static List<Finding> findings() {
    return Findings.ofEveryKind();
  }

  static List<Matter> matters() {
    return Matters.ofEveryKind();
  }

  static List<Source> sources() {
    return List.of(
        Source.HOUSE,
        Source.law("C. com. L441-10"),
        new Source(new Citation("CPLR 214-i", List.of("S14", "S23")), Source.Origin.LAW, false));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void a_finding_is_read_as_it_was_written(Finding finding) {
    assertThat(FindingCodec.read(stored(FindingCodec.members(finding)))).isEqualTo(finding);
  }

  @ParameterizedTest
  @MethodSource("matters")
  void a_matter_is_read_as_it_was_written(Matter matter) {
    assertThat(MatterCodec.read(stored(MatterCodec.members(matter)))).isEqualTo(matter);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void a_source_is_read_as_it_was_written(Source source) {
    assertThat(FindingCodec.source(stored(FindingCodec.members(source)))).isEqualTo(source);
  }

  private static Document stored(Map<String, Object> members) {
    return JsonTree.of(CanonicalForm.write(members));
  }
}
