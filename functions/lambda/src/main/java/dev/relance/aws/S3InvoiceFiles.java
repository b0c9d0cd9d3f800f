package dev.relance.aws;

import dev.relance.delivery.InvoiceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.HttpStatusFamily;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * The files of invoices in the one bucket that the operator names. It signs a single GET itself:
 * with the whole client of S3, the function that sends would start more slowly.
 */
public final class S3InvoiceFiles implements InvoiceFiles {
  private final Clients clients;
  private final Settings settings;

  public S3InvoiceFiles(Clients clients, Settings settings) {
    this.clients = clients;
    this.settings = settings;
  }

  @Override
  public Optional<byte[]> read(String creditor, String file, int mostBytes) {
    return settings
        .invoiceBucket()
        .flatMap(bucket -> read(address(bucket, creditor, file), mostBytes));
  }

  private Optional<byte[]> read(URI address, int mostBytes) {
    try {
      HttpExecuteResponse answer = clients.http().prepareRequest(signed(address)).call();
      try (InputStream body = answer.responseBody().orElseThrow()) {
        return switch (HttpStatusFamily.of(answer.httpResponse().statusCode())) {
          case SUCCESSFUL -> Optional.of(body.readNBytes(mostBytes + 1));
          case CLIENT_ERROR, REDIRECTION -> Optional.empty();
          case INFORMATIONAL, SERVER_ERROR, OTHER ->
              throw new IOException("S3 answered %d".formatted(answer.httpResponse().statusCode()));
        };
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpExecuteRequest signed(URI address) {
    SdkHttpRequest request =
        SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address).build();
    return HttpExecuteRequest.builder()
        .request(
            AwsV4HttpSigner.create()
                .sign(
                    r ->
                        r.identity(clients.identity())
                            .request(request)
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region())
                            .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                            .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
                .request())
        .build();
  }

  /** The bucket is in the path, because its name may have dots. */
  private URI address(String bucket, String creditor, String file) {
    URI service =
        settings
            .endpoint("S3")
            .orElseGet(
                () ->
                    URI.create(
                        "https://s3.%s.%s"
                            .formatted(
                                settings.region(),
                                Region.of(settings.region()).metadata().partition().dnsSuffix())));
    String key = SdkHttpUtils.urlEncodeIgnoreSlashes("%s/%s".formatted(creditor, file));
    return URI.create("%s/%s/%s".formatted(service, bucket, key));
  }
}
