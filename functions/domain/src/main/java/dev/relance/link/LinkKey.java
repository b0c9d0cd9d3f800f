package dev.relance.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of links. It seals bytes so that nobody else can read, alter or make them.
 *
 * <p>The HMAC-SHA256 of the bytes, cut to 16 bytes, is both their signature and the initial vector
 * of AES-256 in counter mode, as in RFC 5297. Signing and encrypting use keys of their own, derived
 * from the secret. Signatures are compared in constant time.
 */
public final class LinkKey {
  private static final String HMAC = "HmacSHA256";
  private static final int LEAST_SECRET = 32;
  private static final int ID = 3;
  private static final int SIGNATURE = 16;

  private final byte[] id;
  private final SecretKeySpec signing;
  private final SecretKeySpec encrypting;

  private LinkKey(byte[] id, SecretKeySpec signing, SecretKeySpec encrypting) {
    this.id = id;
    this.signing = signing;
    this.encrypting = encrypting;
  }

  /**
   * The key of a secret.
   *
   * @throws IllegalArgumentException if the secret has fewer than 32 bytes
   */
  public static LinkKey of(byte[] secret) {
    if (secret.length < LEAST_SECRET) {
      throw new IllegalArgumentException(
          "the link key must have %d bytes or more".formatted(LEAST_SECRET));
    }
    var root = new SecretKeySpec(secret, HMAC);
    return new LinkKey(
        Arrays.copyOf(derived(root, "id"), ID),
        new SecretKeySpec(derived(root, "sign"), HMAC),
        new SecretKeySpec(derived(root, "encrypt"), "AES"));
  }

  /** How many bytes a seal adds. */
  static int overhead() {
    return ID + SIGNATURE;
  }

  /** The key's id, the signature and the bytes, encrypted. */
  byte[] seal(byte[] content) {
    byte[] signature = sign(content);
    byte[] hidden = crypt(Cipher.ENCRYPT_MODE, signature, content);
    return ByteBuffer.allocate(ID + SIGNATURE + hidden.length)
        .put(id)
        .put(signature)
        .put(hidden)
        .array();
  }

  /** Whether these bytes name this key as the one that sealed them. */
  boolean isNamedIn(byte[] sealed) {
    return sealed.length > ID + SIGNATURE && Arrays.equals(sealed, 0, ID, id, 0, ID);
  }

  /** The bytes that this key sealed; empty if another key did, or if they were altered. */
  Optional<byte[]> open(byte[] sealed) {
    if (!isNamedIn(sealed)) {
      return Optional.empty();
    }
    byte[] signature = Arrays.copyOfRange(sealed, ID, ID + SIGNATURE);
    byte[] content =
        crypt(
            Cipher.DECRYPT_MODE,
            signature,
            Arrays.copyOfRange(sealed, ID + SIGNATURE, sealed.length));
    return MessageDigest.isEqual(signature, sign(content))
        ? Optional.of(content)
        : Optional.empty();
  }

  private byte[] sign(byte[] content) {
    return Arrays.copyOf(hmac(signing, content), SIGNATURE);
  }

  private byte[] crypt(int mode, byte[] signature, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, encrypting, new IvParameterSpec(signature));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in counter mode", e);
    }
  }

  private static byte[] derived(SecretKeySpec root, String what) {
    return hmac(root, ("relance link " + what).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
