package dev.relance.local.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret of one run that every form of ours carries, and no other page can know. */
record FormToken(String secret) {
  private static final int BYTES = 32;

  static FormToken random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new FormToken(HexFormat.of().formatHex(random));
  }

  /** Compares in constant time. */
  boolean matches(String sent) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "form token";
  }
}
