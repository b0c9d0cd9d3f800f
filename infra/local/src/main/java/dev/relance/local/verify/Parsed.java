package dev.relance.local.verify;

import dev.relance.evidence.CanonicalForm;
import dev.relance.record.Json;
import dev.relance.record.NotJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What bytes say that should be one JSON object with the values that evidence uses. */
sealed interface Parsed {
  char BYTE_ORDER_MARK = '\ufeff';

  /** They are not UTF-8. */
  record NotText() implements Parsed {}

  /** They are not one object, or hold a value that evidence does not use. */
  record NotObject() implements Parsed {}

  /** They are one object. */
  record Whole(String text, Map<String, Object> members) implements Parsed {}

  /** Reads bytes. */
  static Parsed of(byte[] bytes) {
    try {
      return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new NotText();
    }
  }

  private static Parsed of(String text) {
    if (text.indexOf(BYTE_ORDER_MARK) == 0) {
      return new NotObject();
    }
    try {
      Map<String, Object> members = Json.object(text);
      CanonicalForm.write(members);
      return new Whole(text, members);
    } catch (NotJson e) {
      return new NotObject();
    } catch (IllegalArgumentException noEvidenceHoldsThis) {
      return new NotObject();
    }
  }
}
