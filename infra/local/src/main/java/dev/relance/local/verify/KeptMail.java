package dev.relance.local.verify;

import dev.relance.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A message as evidence keeps it.
 *
 * @param mime its bytes, with the SHA-256 of each attached file in the place of that file
 * @param attached these hashes
 */
record KeptMail(String mime, Set<String> attached) {
  private static final Pattern BASE64_PART =
      Pattern.compile(
          "(?<=\\r\\n\\r\\n)[A-Za-z0-9+/=][A-Za-z0-9+/=\\r\\n]*[A-Za-z0-9+/=](?=[\\r\\n]+--)");

  /** Whether a file holds the message as it was sent, or as it is kept. */
  boolean isOf(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return BASE64_PART.matcher(text).replaceAll(this::kept).equals(mime);
  }

  private String kept(MatchResult part) {
    String hash = hash(part.group());
    return attached.contains(hash) ? hash : part.group();
  }

  private static String hash(String base64) {
    try {
      return Sha256.hex(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
