package dev.relance.cloud;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** One HTTP request as an SDK client marshalled it, its body read to the end. */
record HttpCall(SdkHttpRequest request, SdkBytes body) {

  static HttpCall of(HttpExecuteRequest request) throws IOException {
    try (InputStream content =
        request
            .contentStreamProvider()
            .map(c -> c.newStream())
            .orElse(InputStream.nullInputStream())) {
      return new HttpCall(
          request.httpRequest(), SdkBytes.fromByteArrayUnsafe(content.readAllBytes()));
    }
  }

  String method() {
    return request.method().name();
  }

  String path() {
    return SdkHttpUtils.urlDecode(request.encodedPath());
  }

  /** A header's first value; empty if absent. */
  String header(String name) {
    return request.firstMatchingHeader(name).orElse("");
  }

  /** A query parameter; empty if absent. */
  String query(String name) {
    return request.firstMatchingRawQueryParameter(name).orElse("");
  }

  /** The body as a JSON object; without a body, an object without fields. */
  Fields json() {
    String text = body.asUtf8String();
    return Fields.of(text.isEmpty() ? "{}" : text)
        .orElseThrow(
            () -> new ServiceError(400, "SerializationException", "the body is no JSON object"));
  }
}
