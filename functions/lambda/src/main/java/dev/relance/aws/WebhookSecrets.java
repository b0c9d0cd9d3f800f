package dev.relance.aws;

import dev.relance.document.Lazy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The secrets of webhooks: one for each source of a creditor. The version before the current one
 * still counts, so that a secret can be renewed on both sides one after the other.
 */
public final class WebhookSecrets {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 1_000;

  private final Lazy<SecretsManagerClient> secrets;
  private final Settings settings;
  private final InstantSource clock;
  private final Map<String, Read> read = new HashMap<>();

  private record Read(Instant at, List<String> secrets) {}

  public WebhookSecrets(Clients clients, Settings settings, InstantSource clock) {
    this.secrets = clients.secrets();
    this.settings = settings;
    this.clock = clock;
  }

  /** Every secret that counts now; none if the creditor has no such source. */
  public synchronized List<String> of(String source, String creditorId) {
    String name = "%s%s/%s".formatted(settings.sourceSecrets(), source, creditorId);
    Instant now = clock.instant();
    read.values().removeIf(old -> old.at.plus(KEPT).isBefore(now));
    if (read.size() > MOST_KEPT) {
      read.clear();
    }
    return read.computeIfAbsent(name, _ -> new Read(now, live(name))).secrets;
  }

  private List<String> live(String name) {
    return Stream.of("AWSCURRENT", "AWSPREVIOUS")
        .flatMap(stage -> secret(name, stage).stream())
        .toList();
  }

  private Optional<String> secret(String name, String stage) {
    try {
      return Optional.of(
          secrets.value().getSecretValue(r -> r.secretId(name).versionStage(stage)).secretString());
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }
}
