package dev.relance.cloud;

/** The account and the region of every service of an embedded cloud. */
public final class CloudAccount {
  /** The region of all services. */
  public static final String REGION = "eu-west-1";

  static final String ID = "123456789012";

  /** The ARN of something of a service. */
  static String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ID, resource);
  }

  private CloudAccount() {}
}
