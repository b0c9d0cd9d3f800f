package dev.relance.aws;

import dev.relance.invoice.AccountId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Evidence as it stands in the table. */
public final class KeptEvidence {
  private KeptEvidence() {}

  /** The evidence of an account, as the lines that are hashed, in order. */
  public static List<String> of(AccountId account, DynamoDbClient client, String table) {
    return client
        .queryPaginator(
            r ->
                r.tableName(table)
                    .keyConditionExpression("account = :account")
                    .expressionAttributeValues(
                        Map.of(":account", AttributeValue.fromS(account.key())))
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> item.getOrDefault(PageItem.ENTRIES, AttributeValue.fromS("")).b())
        .flatMap(zipped -> PageItem.lines(zipped.asByteArray()).stream())
        .toList();
  }
}
