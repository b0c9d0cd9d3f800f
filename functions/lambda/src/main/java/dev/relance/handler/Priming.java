package dev.relance.handler;

import dev.relance.aws.Clients;
import dev.relance.aws.Settings;
import dev.relance.document.Document;
import dev.relance.invoice.AccountId;
import dev.relance.pack.RuleFiles;
import dev.relance.record.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Sends one reminder to nobody before a snapshot is taken, so that the snapshot holds every class
 * that a first reminder needs. Answers of AWS come from a file; nothing leaves the function.
 */
final class Priming implements SdkHttpClient {
  private static final Instant DURING_OFFICE_HOURS = Instant.parse("2026-03-17T10:00:00Z");
  private static final AccountId NOBODY = new AccountId("priming", "priming");
  private static final Set<String> ROOT = Set.of("", "/");
  private static final String SENT =
      """
      <SendRawEmailResponse><SendRawEmailResult><MessageId>priming</MessageId>\
      </SendRawEmailResult></SendRawEmailResponse>
      """;

  private final Document answers = Json.resource("/dev/relance/handler/priming.json");
  private int sent;

  /** How many mails were handed over in place of the mail service. */
  int sent() {
    return sent;
  }

  /** One reminder, as the function that sends would send it. */
  void run(Settings settings) {
    var variables = new TreeMap<>(settings.variables());
    variables.putAll(
        Map.of(
            "RECORDS_TABLE", "records",
            "FOLLOW_UPS_TABLE", "follow-ups",
            "EVIDENCE_TABLE", "evidence",
            "LINK_KEYS", "keys"));
    var primed = new Settings(variables);
    new Wiring(
            primed,
            new Clients(primed, () -> this, List.of()),
            InstantSource.fixed(DURING_OFFICE_HOURS),
            RuleFiles.NONE)
        .sendFollowUp()
        .followUp(NOBODY);
  }

  @Override
  public String clientName() {
    return "Priming";
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String answer = answer(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(200).build())
            .responseBody(
                AbortableInputStream.create(
                    new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8))))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  /** The others name what is asked in a header; Scheduler has a path instead, SES neither. */
  private String answer(HttpExecuteRequest request) {
    Optional<String> target = request.httpRequest().firstMatchingHeader("X-Amz-Target");
    if (target.isEmpty() && ROOT.contains(request.httpRequest().encodedPath())) {
      sent++;
      return SENT;
    }
    return Json.write(answers.object(target.orElse("schedule")).members());
  }
}
