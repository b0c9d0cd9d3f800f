package dev.relance.local.doctor;

import static dev.relance.local.doctor.Observation.doubtful;
import static dev.relance.local.doctor.Observation.ill;
import static dev.relance.local.doctor.Observation.well;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.DkimStatus;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/** Looks at the addresses from which creditors write: identity, DKIM and DMARC. */
final class Senders {
  private static final String EVERY_IDENTITY = "*";
  private static final String DMARC = "v=DMARC1";

  private final SesV2Client ses;
  private final Dns dns;
  private final String allowed;

  /**
   * @param allowed the identity from which the functions may send, or a star
   */
  Senders(SesV2Client ses, Dns dns, String allowed) {
    this.ses = ses;
    this.dns = dns;
    this.allowed = allowed;
  }

  private record Identity(String name, GetEmailIdentityResponse state) {}

  /** What there is to say of a creditor's sender. */
  List<Observation> look(String creditorId, String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    Optional<Identity> identity =
        Stream.concat(Stream.of(address), domainsAbove(domain)).flatMap(this::identity).findFirst();
    return Stream.concat(
            Stream.of(
                identity
                    .map(found -> identity(creditorId, address, found))
                    .orElseGet(() -> ill("identity.none", creditorId, address, domain))),
            Stream.of(dmarc(domain)))
        .toList();
  }

  private Observation identity(String creditorId, String address, Identity found) {
    if (!found.state().verifiedForSendingStatus()) {
      return ill("identity.pending", creditorId, address, found.name());
    }
    if (!allowed.equals(EVERY_IDENTITY) && !allowed.equals(found.name())) {
      return ill("identity.not-allowed", creditorId, found.name(), allowed);
    }
    boolean isSigned =
        found.state().dkimAttributes().signingEnabled()
            && found.state().dkimAttributes().status() == DkimStatus.SUCCESS;
    return isSigned
        ? well("identity", creditorId, address)
        : ill("dkim.off", creditorId, address, found.name());
  }

  private Stream<Identity> identity(String name) {
    try {
      return Stream.of(new Identity(name, ses.getEmailIdentity(r -> r.emailIdentity(name))));
    } catch (NotFoundException e) {
      return Stream.empty();
    }
  }

  private Observation dmarc(String domain) {
    try {
      boolean isThere =
          domainsAbove(domain)
              .anyMatch(above -> dns.texts("_dmarc." + above).stream().anyMatch(Senders::isDmarc));
      return isThere ? well("dmarc", domain) : doubtful("dmarc.none", domain);
    } catch (DnsTrouble e) {
      return doubtful("dmarc.unknown", domain);
    }
  }

  private static boolean isDmarc(String text) {
    return text.replace("\"", "").startsWith(DMARC);
  }

  /** A domain and those above it that have at least two labels. */
  private static Stream<String> domainsAbove(String domain) {
    List<String> labels = Arrays.asList(domain.split("\\."));
    return Stream.iterate(0, from -> from + 1 < labels.size(), from -> from + 1)
        .map(from -> String.join(".", labels.subList(from, labels.size())));
  }
}
