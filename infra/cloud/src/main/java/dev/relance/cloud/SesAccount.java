package dev.relance.cloud;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What SES says of its account and of the identities from which mail may be sent. */
public final class SesAccount {
  private static final String ACCOUNT = "/v2/email/account";
  private static final String IDENTITIES = "/v2/email/identities/";

  private final Map<String, Identity> identities = new HashMap<>();
  private boolean isInSandbox;

  /** An identity: whether mail may be sent from it, and whether DKIM signs it. */
  private record Identity(boolean isVerified, boolean isSigned) {}

  /** Whether only verified addresses get mail. */
  public synchronized void putInSandbox(boolean isOn) {
    isInSandbox = isOn;
  }

  /** Knows an identity: a domain or an address. */
  public synchronized void know(String identity, boolean isVerified, boolean isSigned) {
    identities.put(identity, new Identity(isVerified, isSigned));
  }

  /** Whether a call is one of these, and not of the older interface that sends. */
  static boolean isAsked(HttpCall call) {
    return call.path().startsWith("/v2/email/");
  }

  Operation route(HttpCall call, int sent) {
    String path = call.path();
    if (path.equals(ACCOUNT)) {
      return new Operation("GetAccount", () -> account(sent));
    }
    if (path.startsWith(IDENTITIES)) {
      return new Operation("GetEmailIdentity", () -> identity(path.substring(IDENTITIES.length())));
    }
    throw new ServiceError(400, "InvalidAction", "no action for '%s'".formatted(path));
  }

  private synchronized HttpAnswer account(int sent) {
    return HttpAnswer.json(
        Map.of(
            "ProductionAccessEnabled",
            !isInSandbox,
            "SendingEnabled",
            true,
            "EnforcementStatus",
            "HEALTHY",
            "SendQuota",
            Map.of(
                "Max24HourSend", isInSandbox ? 200 : 50_000,
                "MaxSendRate", isInSandbox ? 1 : 14,
                "SentLast24Hours", sent)));
  }

  private synchronized HttpAnswer identity(String name) {
    Identity known = identities.get(name);
    if (known == null) {
      return new HttpAnswer(
          404,
          Map.of("x-amzn-ErrorType", "NotFoundException"),
          SdkBytes.fromUtf8String(Fields.json(Map.of("message", "no such identity"))));
    }
    return HttpAnswer.json(
        Map.of(
            "VerifiedForSendingStatus",
            known.isVerified(),
            "DkimAttributes",
            Map.of(
                "SigningEnabled",
                known.isSigned(),
                "Status",
                known.isSigned() ? "SUCCESS" : "NOT_STARTED")));
  }
}
