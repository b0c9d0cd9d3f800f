package dev.relance.cloud;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One open connection to a server in this process; it carries one call at a time. */
final class LoopbackConnection implements AutoCloseable {
  private static final Duration READ_TIME_OUT = Duration.ofSeconds(60);

  /** Both servers close what was idle for 30 seconds. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** Said by this class itself, or not needed without a network between. */
  private static final Set<String> NOT_SENT =
      Set.of("connection", "content-length", "expect", "transfer-encoding");

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private long usedAtNanos;

  private LoopbackConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    this.out = socket.getOutputStream();
    this.usedAtNanos = System.nanoTime();
  }

  /** A whole answer, and whether the server leaves the connection open after it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(SdkHttpResponse head, byte[] body, boolean keepsConnection) {}

  static LoopbackConnection open(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(READ_TIME_OUT.toMillis()));
    return new LoopbackConnection(socket);
  }

  boolean isFresh() {
    return System.nanoTime() - usedAtNanos < FRESH.toNanos();
  }

  /** Sends head and body in one piece, so that no packet waits for another. */
  void send(SdkHttpRequest request, byte[] body) throws IOException {
    ByteArrayOutputStream call = new ByteArrayOutputStream(1024 + body.length);
    call.writeBytes(head(request, body.length).getBytes(StandardCharsets.ISO_8859_1));
    call.writeBytes(body);
    out.write(call.toByteArray());
  }

  Answer receive(SdkHttpMethod method) throws IOException {
    SdkHttpResponse head = head();
    byte[] body = method == SdkHttpMethod.HEAD ? new byte[0] : body(head);
    usedAtNanos = System.nanoTime();
    return new Answer(head, body, !header(head, "Connection").equals("close"));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(SdkHttpRequest request, int length) {
    URI uri = request.getUri();
    StringBuilder head = new StringBuilder(512);
    head.append(request.method()).append(' ').append(target(uri)).append(" HTTP/1.1\r\n");
    request.forEachHeader(
        (name, values) -> {
          if (!NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> head.append(name).append(": ").append(value).append("\r\n"));
          }
        });
    return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private SdkHttpResponse head() throws IOException {
    String[] status = line().split(" ", 3);
    SdkHttpResponse.Builder head =
        SdkHttpResponse.builder().statusCode(Integer.parseInt(status[1]));
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      head.appendHeader(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return head.build();
  }

  private byte[] body(SdkHttpResponse head) throws IOException {
    if (header(head, "Transfer-Encoding").equals("chunked")) {
      return chunks();
    }
    String length = header(head, "Content-Length");
    return length.isEmpty() ? new byte[0] : bytes(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(bytes(size));
      line();
    }
    String trailer = line();
    while (!trailer.isEmpty()) {
      trailer = line();
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the connection closed in the middle of an answer");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection closed without an answer");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  private static String header(SdkHttpResponse head, String name) {
    return head.firstMatchingHeader(name).orElse("").toLowerCase(Locale.ROOT);
  }
}
