package dev.relance.aws;

import dev.relance.document.Lazy;
import dev.relance.link.LinkKey;
import dev.relance.link.LinkKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The keys of links in Secrets Manager: the current version of a secret signs, and the one before
 * it still opens. Whoever puts a new value renews the key, and no function is deployed for it.
 */
public final class SecretLinkKeys implements LinkKeys {
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** Noise in place of a link must not become calls. */
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(30);

  private final Lazy<SecretsManagerClient> secrets;
  private final String secret;
  private final InstantSource clock;
  private Instant readAt = Instant.MIN;
  private Instant renewedAt = Instant.MIN;
  private List<LinkKey> keys = List.of();

  public SecretLinkKeys(Clients clients, Settings settings, InstantSource clock) {
    this.secrets = clients.secrets();
    this.secret = settings.linkKeys();
    this.clock = clock;
  }

  @Override
  public synchronized List<LinkKey> live() {
    Instant now = clock.instant();
    if (readAt.plus(KEPT).isBefore(now)) {
      read(now, "AWSCURRENT");
    }
    return keys;
  }

  @Override
  public synchronized List<LinkKey> renewed() {
    Instant now = clock.instant();
    if (renewedAt.plus(LEAST_PAUSE).isBefore(now)) {
      read(now, "AWSCURRENT", "AWSPREVIOUS");
      renewedAt = now;
    }
    return keys;
  }

  private void read(Instant now, String... stages) {
    keys = Stream.of(stages).flatMap(stage -> key(stage).stream()).toList();
    readAt = now;
  }

  /** Until the key is renewed for the first time, there is none before it. */
  private Optional<LinkKey> key(String stage) {
    try {
      String value =
          secrets
              .value()
              .getSecretValue(r -> r.secretId(secret).versionStage(stage))
              .secretString();
      return Optional.of(LinkKey.of(value.getBytes(StandardCharsets.UTF_8)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }
}
