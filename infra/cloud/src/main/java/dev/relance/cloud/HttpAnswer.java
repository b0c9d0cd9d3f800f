package dev.relance.cloud;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What a service sends back: a status, headers and a body. */
record HttpAnswer(int status, Map<String, String> headers, SdkBytes body) {

  static HttpAnswer json(Object tree) {
    return text(Fields.json(tree));
  }

  static HttpAnswer text(String text) {
    return new HttpAnswer(200, Map.of(), SdkBytes.fromUtf8String(text));
  }
}
