package dev.relance.local.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What answers at an address. */
@FunctionalInterface
public interface Web {
  /** Who answered. */
  enum Answered {
    /** The pages of Relance. */
    OURS,
    /** Something else. */
    ANOTHER,
    NOBODY
  }

  Answered ask(URI address);

  /** The web as this machine reaches it. */
  static Web real() {
    return Web::reached;
  }

  private static Answered reached(URI address) {
    Duration patience = Duration.ofSeconds(10);
    try (var client = HttpClient.newBuilder().connectTimeout(patience).build()) {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(patience).build(), BodyHandlers.discarding());
      boolean hasOurHeader =
          answer.headers().firstValue("referrer-policy").filter("no-referrer"::equals).isPresent();
      return hasOurHeader && answer.statusCode() < 500 ? Answered.OURS : Answered.ANOTHER;
    } catch (IOException | IllegalArgumentException e) {
      return Answered.NOBODY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answered.NOBODY;
    }
  }
}
