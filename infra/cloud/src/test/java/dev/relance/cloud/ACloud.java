package dev.relance.cloud;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/** A cloud with the template of these tests, and real clients of it. */
final class ACloud {
  static final Instant NOW = Instant.parse("2026-03-17T08:30:00Z");

  private ACloud() {}

  static Template template() {
    try {
      return Template.read(
          Path.of(ACloud.class.getResource("template.yaml").toURI()), "shop", Map.of());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static EmbeddedCloud started() {
    return EmbeddedCloud.start(MovableClock.at(NOW), template());
  }

  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, EmbeddedCloud cloud) {
    return builder
        .httpClient(cloud.http())
        .region(Region.of(CloudAccount.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
