package dev.relance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON Canonicalization Scheme, RFC 8785, as far as evidence uses it. */
class CanonicalFormTest {
  /** The example of RFC 8785, section 3.2.3. */
  @Test
  void members_are_in_the_order_of_their_utf_16_code_units() {
    Map<String, String> members =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalForm.write(members))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  /** The example of RFC 8785, section 3.2.2.2. */
  @Test
  void text_is_escaped_only_where_json_demands_it() {
    assertThat(CanonicalForm.write("\u20ac$\u000f\nA'B\"\\\\\"/\b\t\f\u007f\u2028"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\u007f\u2028\"");
  }

  @Test
  void numbers_claims_lists_and_empty_things_have_one_form() {
    assertThat(CanonicalForm.write(List.of(0L, -7L, (1L << 53) - 1, 12, true, false)))
        .isEqualTo("[0,-7,9007199254740991,12,true,false]");
    assertThat(CanonicalForm.write(Map.of("a", List.of(), "b", Map.of(), "c", "")))
        .isEqualTo("{\"a\":[],\"b\":{},\"c\":\"\"}");
  }

  @Test
  void what_has_no_one_form_is_refused() {
    for (Object value :
        Arrays.asList(
            new BigDecimal("1.5"), 1.5d, 1L << 53, "\ud83d", "\ude00x", null, List.of('x'))) {
      assertThatIllegalArgumentException()
          .as(String.valueOf(value))
          .isThrownBy(() -> CanonicalForm.write(value));
    }
  }
}
