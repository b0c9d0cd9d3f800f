package dev.relance.cloud;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Hands the requests of SDK clients to services in this process. */
final class InProcessHttp implements SdkHttpClient {
  private final Function<HttpCall, Optional<HttpAnswer>> services;

  /**
   * @param services answer calls; an empty answer is one that never arrives
   */
  InProcessHttp(Function<HttpCall, Optional<HttpAnswer>> services) {
    this.services = services;
  }

  @Override
  public String clientName() {
    return "InProcess";
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return response(
            services
                .apply(HttpCall.of(request))
                .orElseThrow(() -> new SocketTimeoutException("Read timed out")));
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private static HttpExecuteResponse response(HttpAnswer answer) {
    SdkHttpResponse.Builder head = SdkHttpResponse.builder().statusCode(answer.status());
    answer.headers().forEach(head::putHeader);
    return HttpExecuteResponse.builder()
        .response(head.build())
        .responseBody(AbortableInputStream.create(answer.body().asInputStream()))
        .build();
  }
}
