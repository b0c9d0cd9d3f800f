package dev.relance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.relance.document.Document;
import dev.relance.record.Json;
import dev.relance.time.HolidayTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator adds to the rules, and what is wrong with it. */
class RuleFilesTest {
  @TempDir private Path layer = Path.of("");

  @Test
  void an_empty_layer_adds_nothing() {
    assertThat(RuleFiles.in(layer)).isEqualTo(RuleFiles.NONE);
  }

  @Test
  void policies_and_law_are_added_to_those_that_ship() throws IOException {
    var calm =
        new TreeMap<String, Object>(Json.resource("/dev/relance/policy/standard-1.json").members());
    calm.put("policy", "calm");
    write("policies/calm-1.json", Json.write(calm));
    write("policies/README.md", "not a policy");
    write(
        "law/rates.json",
        """
        {"version": "2027-01-04", "references": {"ECB_MRO_HALF_YEAR": {"rows": [
          {"from": "2027-01-01", "ratePct": "2.65", "cites": "ECB press release", "verified": true}]}}}
        """);

    var terms = Documents.terms(RuleFiles.in(layer), new HolidayTable());

    assertThat(terms.policies())
        .extracting(policy -> policy.name())
        .containsExactly("standard", "calm");
    assertThat(RuleFiles.in(layer).law())
        .extracting(LawFile::name)
        .containsExactly("law/rates.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          policies/calm.json | {            | policies/calm.json: not valid JSON: it ends too soon
          policies/calm.json | {}           | policies/calm.json
          law/US-DC.json     | []           | law/US-DC.json: not valid JSON: no JSON object
          law/US-DC.json     | {"law": "X"} | law/US-DC.json
          """)
  void what_is_wrong_is_told_with_its_file(String file, String json, String told)
      throws IOException {
    write(file, json);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.terms(RuleFiles.in(layer), new HolidayTable()))
        .withMessageStartingWith(told);
  }

  @Test
  void a_member_of_a_policy_that_nobody_knows_is_refused() throws IOException {
    var calm =
        new TreeMap<String, Object>(Json.resource("/dev/relance/policy/standard-1.json").members());
    calm.put("policy", "calm");
    calm.put("replies", true);
    write("policies/calm.json", Json.write(calm));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.terms(RuleFiles.in(layer), new HolidayTable()))
        .withMessageStartingWith("policies/calm.json: replies: this name is not known");
  }

  @Test
  void the_shipped_policy_is_sound_and_says_why_of_each_choice() {
    Document shipped = Json.resource("/dev/relance/policy/standard-1.json");
    Document known =
        Json.resource("/dev/relance/policy/policy.schema.json")
            .object("properties")
            .object("reasons")
            .object("properties");

    assertThat(new PolicyCheck().policy(shipped).name()).isEqualTo("standard");
    assertThat(shipped.object("reasons").members().keySet())
        .isEqualTo(
            known.members().keySet().stream()
                .filter(shipped.members()::containsKey)
                .collect(Collectors.toSet()));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(layer.resolve(file).getParent());
    Files.writeString(layer.resolve(file), text);
  }
}
