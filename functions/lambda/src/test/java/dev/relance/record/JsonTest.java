package dev.relance.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  @Test
  void members_keep_their_order_and_numbers_stay_as_they_are_written() {
    Map<String, Object> read =
        Json.object(
            "{\"z\":0.10,\"a\":12345678901234567890,\"m\":-3,\"l\":[true,null,\"é\\n"
                + "\"],\"n\":null}");

    assertThat(read.keySet()).containsExactly("z", "a", "m", "l", "n");
    assertThat(read)
        .containsEntry("z", new BigDecimal("0.10"))
        .containsEntry("a", new BigDecimal("12345678901234567890"))
        .containsEntry("m", -3L)
        .containsEntry("l", Arrays.asList(true, null, "é\n"))
        .containsEntry("n", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``              | it ends too soon (character 1)
          {               | it ends too soon (character 2)
          {"n":"abc       | Unterminated string (character 10)
          {"n":1}}        | more text after the JSON (character 9)
          {"n":1} {}      | more text after the JSON (character 10)
          {"n":1,}        | Expected name (character 9)
          {"n":1,"n":2}   | 'n' is there twice (character 11)
          {n:1}           | what stands here is no JSON (character 3)
          {"n":'x'}       | what stands here is no JSON (character 7)
          {"n":NaN}       | what stands here is no JSON (character 6)
          {"n":01}        | what stands here is no JSON (character 6)
          {"n":TRUE}      | what stands here is no JSON (character 6)
          // a{"n":1}     | what stands here is no JSON (character 2)
          {"n":1e1001}    | a number too large or too small to be meant (character 12)
          {"n":1e-1001}   | a number too large or too small to be meant (character 13)
          {"n":1e99999999999} | a number too large or too small to be meant (character 19)
          []              | no JSON object (character 1)
          "n"             | no JSON object (character 1)
          null            | no JSON object (character 1)
          """)
  void text_that_is_no_object_is_refused_with_its_place(String json, String told) {
    assertThatThrownBy(() -> Json.object(json))
        .isInstanceOf(NotJson.class)
        .hasMessage("not valid JSON: " + told);
  }

  @Test
  void a_number_with_thousands_of_digits_is_refused() {
    assertThatThrownBy(() -> Json.object("{\"n\":" + "9".repeat(2001) + "}"))
        .isInstanceOf(NotJson.class);
  }

  @Test
  void the_line_is_told_where_there_are_several_and_what_was_written_never() {
    assertThatThrownBy(() -> Json.object("{\"name\": \"Martin\",\n \"iban\": FR76}"))
        .hasMessage("not valid JSON: what stands here is no JSON (line 2, character 10)");
  }

  @Test
  void text_that_is_not_utf_8_is_refused_and_never_replaced() {
    byte[] latin = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};

    assertThatThrownBy(() -> Json.object(new ByteArrayInputStream(latin)))
        .isInstanceOf(NotJson.class)
        .hasMessageContaining("text that is not UTF-8");
  }

  @Test
  void a_stream_that_breaks_is_no_flaw_of_its_text() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {'{'}),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }
            });

    assertThatThrownBy(() -> Json.object(broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void a_text_nested_to_no_end_is_refused() {
    assertThatThrownBy(() -> Json.list("[".repeat(100_000))).isInstanceOf(NotJson.class);
  }

  @Test
  void a_list_is_no_object_and_an_object_no_list() {
    assertThat(Json.list("[1,{}]")).containsExactly(1L, Map.of());
    assertThatThrownBy(() -> Json.list("{}")).hasMessageContaining("no JSON list");
  }

  @Test
  void what_is_written_is_read_as_the_same() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("text", "</é\"\u2028\u0001\n");
    tree.put("amount", new BigDecimal("1.50"));
    tree.put("whole", 7L);
    tree.put("claim", false);
    tree.put("list", new ArrayList<>(Arrays.asList("a", null)));
    tree.put("nothing", null);

    assertThat(Json.object(Json.write(tree))).isEqualTo(tree);
    assertThat(Json.object(Json.pretty(tree))).isEqualTo(tree);
    assertThat(Json.write(tree)).startsWith("{\"text\":\"</é\\\"").doesNotContain("\n");
    assertThat(Json.pretty(Map.of("a", List.of(1)))).isEqualTo("{\n  \"a\": [\n    1\n  ]\n}");
  }

  @Test
  void what_json_has_no_word_for_is_refused() {
    assertThatThrownBy(() -> Json.write(Map.of("a", new Object())))
        .hasMessage("JSON has no java.lang.Object");
  }
}
