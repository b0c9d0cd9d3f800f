package dev.relance.link;

import dev.relance.invoice.AccountId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses to which debtors reply. Each names an account and shows nothing of it: it carries
 * the same seal as a link. What stands before the at sign has 64 characters at most (RFC 5321), so
 * the account is named by its handle, and in digits and small letters alone, because some systems
 * change the case.
 */
public final class ReplyAddresses {
  /** Debtors answer mails that are years old. */
  private static final Duration VALID = Duration.ofDays(3 * 366);

  private static final int CONTENT = 1 + Long.BYTES + AccountId.HANDLE_BYTES;
  private static final int RADIX = 36;
  private static final Pattern LOCAL_PART =
      Pattern.compile(LinkPurpose.REPLY.word() + "\\+([1-9a-z][0-9a-z]{19,57})");

  private final Optional<String> domain;
  private final LinkKeys keys;

  /**
   * @param domain that receives replies; empty if none does
   */
  ReplyAddresses(Optional<String> domain, LinkKeys keys) {
    this.domain = domain;
    this.keys = keys;
  }

  /** The domain that receives replies. */
  public Optional<String> domain() {
    return domain;
  }

  /** The address for an account; empty if no domain receives replies. */
  public Optional<String> of(AccountId account, Instant now) {
    return domain.map(
        receiving ->
            "%s+%s@%s".formatted(LinkPurpose.REPLY.word(), token(account, now), receiving));
  }

  private String token(AccountId account, Instant now) {
    byte[] content =
        ByteBuffer.allocate(CONTENT)
            .put((byte) LinkPurpose.REPLY.code())
            .putLong(now.plus(VALID).toEpochMilli())
            .put(HexFormat.of().parseHex(account.handle()))
            .array();
    return new BigInteger(1, keys.live().getFirst().seal(content)).toString(RADIX);
  }

  /**
   * The handle of the account that the first genuine address names; empty if none is ours, or if it
   * is forged, altered or expired.
   */
  public Optional<String> handle(List<String> addresses, Instant now) {
    return addresses.stream().flatMap(address -> handle(address, now).stream()).findFirst();
  }

  private Optional<String> handle(String address, Instant now) {
    return localPart(address)
        .map(LOCAL_PART::matcher)
        .filter(Matcher::matches)
        .flatMap(token -> open(new BigInteger(token.group(1), RADIX)))
        .filter(content -> content.length == CONTENT)
        .map(ByteBuffer::wrap)
        .filter(content -> content.get() == LinkPurpose.REPLY.code())
        .filter(content -> content.getLong() >= now.toEpochMilli())
        .map(ReplyAddresses::rest);
  }

  /** What stands before the at sign of an address of the domain, in small letters. */
  public Optional<String> localPart(String address) {
    String written = address.toLowerCase(Locale.ROOT);
    return domain
        .map(receiving -> "@" + receiving.toLowerCase(Locale.ROOT))
        .filter(written::endsWith)
        .map(ending -> written.substring(0, written.length() - ending.length()));
  }

  private Optional<byte[]> open(BigInteger number) {
    byte[] sealed = new byte[LinkKey.overhead() + CONTENT];
    byte[] digits = number.toByteArray();
    int sign = digits[0] == 0 ? 1 : 0;
    int length = digits.length - sign;
    if (length > sealed.length) {
      return Optional.empty();
    }
    System.arraycopy(digits, sign, sealed, sealed.length - length, length);
    return keys.live().stream().flatMap(key -> key.open(sealed).stream()).findFirst();
  }

  private static String rest(ByteBuffer content) {
    byte[] handle = Arrays.copyOfRange(content.array(), content.position(), content.limit());
    return HexFormat.of().formatHex(handle);
  }
}
