package dev.relance.link;

import dev.relance.document.Sha256;
import dev.relance.invoice.AccountId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes links and opens them. A token names its purpose, its account and its expiry, and shows none
 * of them.
 */
public final class SignedLinks {
  /** Longer than any ladder of the standard policy, so that a link in an old mail still helps. */
  private static final Duration VALID = Duration.ofDays(400);

  /**
   * An owner decides with it, and a mail program keeps it for years: it counts only as long as its
   * question is likely to wait. Each summary brings new ones.
   */
  private static final Duration VALID_FOR_OWNERS = Duration.ofDays(30);

  private static final LinkKey OPENS_NOTHING = LinkKey.of(new byte[64]);
  private static final int LONGEST_TOKEN = 512;
  private static final int FIXED = 1 + Long.BYTES;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /**
   * What a link is about, besides its account.
   *
   * @param what a short mark
   * @param whom whom it was made for: a hash of the address
   */
  public record Subject(AccountId account, String what, String whom) {
    private static final int WHOM_BYTES = 8;

    /** Something for the reader at an address. */
    public static Subject of(AccountId account, String what, String address) {
      return new Subject(account, what, hash(address));
    }

    /** All of a creditor's accounts, for the owner at an address. */
    public static Subject ofDesk(String creditorId, String address) {
      return of(new AccountId(creditorId, creditorId), "", address);
    }

    /** Whether it was made for the reader at an address. */
    public boolean isFor(String address) {
      return whom.equals(hash(address));
    }

    private static String hash(String address) {
      return Sha256.hex(address, WHOM_BYTES);
    }

    private byte[] bytes() {
      var bytes = new ByteArrayOutputStream();
      for (String part : List.of(account.key(), what, whom)) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        bytes.write(text.length);
        bytes.writeBytes(text);
      }
      return bytes.toByteArray();
    }

    private static Subject of(ByteBuffer bytes) {
      return new Subject(AccountId.parse(next(bytes)), next(bytes), next(bytes));
    }

    /** No part is longer than a byte can say: an account has 129 characters at most. */
    private static String next(ByteBuffer bytes) {
      var text = new byte[Byte.toUnsignedInt(bytes.get())];
      bytes.get(text);
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  private final Optional<String> base;
  private final ReplyAddresses replies;
  private final LinkKeys keys;

  /**
   * @param base the https address under which the links are served; empty if none are
   */
  public SignedLinks(Optional<String> base, LinkKeys keys) {
    this(base, keys, Optional.empty());
  }

  private SignedLinks(Optional<String> base, LinkKeys keys, Optional<String> replyDomain) {
    this.base = base;
    this.keys = keys;
    this.replies = new ReplyAddresses(replyDomain, keys);
  }

  /** The same links, and addresses of a domain that receives replies. */
  public SignedLinks receiving(Optional<String> replyDomain) {
    return new SignedLinks(base, keys, replyDomain);
  }

  /** The addresses to which debtors reply. */
  public ReplyAddresses replies() {
    return replies;
  }

  /** Links that look the same and open nothing, for a message that is only shown. */
  public SignedLinks inert() {
    return inert(base, replies.domain());
  }

  /** Links that look as if they had been signed, and open nothing. They need no key. */
  public static SignedLinks inert(Optional<String> base, Optional<String> replyDomain) {
    return new SignedLinks(base, LinkKeys.of(List.of(OPENS_NOTHING)), replyDomain);
  }

  /** No links are served. */
  public static SignedLinks none() {
    return new SignedLinks(Optional.empty(), LinkKeys.of(List.of()));
  }

  /**
   * The link for an account, valid for 400 days; empty if none are served.
   *
   * @param language of the page behind it
   */
  public Optional<String> link(
      LinkPurpose purpose, AccountId account, Locale language, Instant now) {
    return base.map(
        served ->
            address(served, purpose, token(purpose, account, now.plus(VALID)))
                + inLanguage(language));
  }

  /**
   * A link for an owner, valid for 30 days; empty if none are served.
   *
   * @param purpose a question or the desk
   * @param about which question, and which owner
   * @param language of the page that a reader sees whose link has expired
   */
  public Optional<String> ownerLink(
      LinkPurpose purpose, Subject about, Locale language, Instant now) {
    return base.map(
        served ->
            address(served, purpose, token(purpose, about, now.plus(VALID_FOR_OWNERS)))
                + inLanguage(language));
  }

  private static String inLanguage(Locale language) {
    return "?language=" + language.toLanguageTag();
  }

  /** The subject of a link that was made here, even if it has expired. */
  public Optional<Subject> expired(LinkPurpose purpose, String token) {
    return subject(purpose, token, Instant.ofEpochMilli(Long.MIN_VALUE));
  }

  /**
   * The address of the letter that a question asks an owner to post.
   *
   * @param about which question, and which owner
   */
  public Optional<String> letterLink(Subject about, Instant now) {
    return base.map(
        served ->
            address(
                served,
                LinkPurpose.LETTER,
                token(LinkPurpose.LETTER, about, now.plus(VALID_FOR_OWNERS))));
  }

  private static String address(String served, LinkPurpose purpose, String token) {
    return "%s/%s/%s".formatted(served, purpose.word(), token);
  }

  /** A token for a purpose, valid until an instant, inclusive, to the millisecond. */
  public String token(LinkPurpose purpose, AccountId account, Instant expires) {
    return sealed(purpose, account.key().getBytes(StandardCharsets.UTF_8), expires);
  }

  /** The same for one thing of an account. */
  public String token(LinkPurpose purpose, Subject about, Instant expires) {
    return sealed(purpose, about.bytes(), expires);
  }

  private String sealed(LinkPurpose purpose, byte[] about, Instant expires) {
    byte[] content =
        ByteBuffer.allocate(FIXED + about.length)
            .put((byte) purpose.code())
            .putLong(expires.toEpochMilli())
            .put(about)
            .array();
    return ENCODER.encodeToString(keys.live().getFirst().seal(content));
  }

  /**
   * The account of a token; empty if the token is forged, altered, expired or made for another
   * purpose.
   */
  public Optional<AccountId> account(LinkPurpose purpose, String token, Instant now) {
    return opened(purpose, token, now)
        .map(about -> AccountId.parse(StandardCharsets.UTF_8.decode(about).toString()));
  }

  /** The same for a token about one thing of an account. */
  public Optional<Subject> subject(LinkPurpose purpose, String token, Instant now) {
    return opened(purpose, token, now).map(Subject::of);
  }

  private Optional<ByteBuffer> opened(LinkPurpose purpose, String token, Instant now) {
    return bytes(token)
        .flatMap(this::open)
        .filter(content -> content.length > FIXED)
        .map(ByteBuffer::wrap)
        .filter(content -> content.get() == purpose.code())
        .filter(content -> content.getLong() >= now.toEpochMilli());
  }

  private Optional<byte[]> open(byte[] sealed) {
    List<LinkKey> known = keys.live();
    boolean isKnown = known.stream().anyMatch(key -> key.isNamedIn(sealed));
    return (isKnown ? known : keys.renewed())
        .stream().flatMap(key -> key.open(sealed).stream()).findFirst();
  }

  private static Optional<byte[]> bytes(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
