package dev.relance.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What an endpoint sends back: a status, headers and a body. */
record HttpAnswer(int status, Map<String, String> headers, SdkBytes body) {

  HttpAnswer {
    headers = Map.copyOf(headers);
  }

  static HttpAnswer json(int status, Map<String, String> headers, Object tree) {
    return new HttpAnswer(status, headers, SdkBytes.fromByteArrayUnsafe(Fields.json(tree)));
  }

  static HttpAnswer json(Object tree) {
    return json(200, Map.of("Content-Type", "application/json"), tree);
  }

  static HttpAnswer xml(int status, String xml) {
    return new HttpAnswer(
        status,
        Map.of("Content-Type", "application/xml"),
        SdkBytes.fromByteArrayUnsafe(xml.getBytes(StandardCharsets.UTF_8)));
  }

  static HttpAnswer empty(int status, Map<String, String> headers) {
    return new HttpAnswer(status, headers, SdkBytes.fromByteArrayUnsafe(new byte[0]));
  }
}
