package dev.relance.reply;

/** The mails that came in, as the mail service stored them. */
public interface Inbox {
  /**
   * Reads the bytes of a mail.
   *
   * @param key under which the mail service stored it
   * @throws IllegalArgumentException if there are more than {@link DeliveredMail#MOST_BYTES}
   */
  byte[] read(String key);

  /** Keeps a mail as evidence, under its hash. Keeping it again is harmless. */
  void keep(DeliveredMail mail);
}
