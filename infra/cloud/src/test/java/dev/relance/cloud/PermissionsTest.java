package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class PermissionsTest {
  private static final String ARN = "arn:aws:stack:eu-west-1:123456789012:shop-orderstable";
  private static final Map<String, AttributeValue> ORDER =
      Map.of("shop", AttributeValue.fromS("s"), "number", AttributeValue.fromN("1"));

  private final EmbeddedCloud cloud = ACloud.started();
  private final DynamoDbClient client = ACloud.client(DynamoDbClient.builder(), cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void a_function_may_do_what_its_statements_and_its_policies_allow() {
    invoke(tables -> tables.putItem(r -> r.tableName("shop-orderstable").item(ORDER)));
    invoke(tables -> tables.getItem(r -> r.tableName("shop-orderstable").key(ORDER)));

    assertThat(cloud.permissions().unused())
        .extracting(Grant::toString)
        .containsExactlyInAnyOrder(
            "OnOrderFunction dynamodb:Query on " + ARN,
            "OnOrderFunction dynamodb:GetItem on " + ARN + "/index/ofBuyer",
            "OnOrderFunction dynamodb:Query on " + ARN + "/index/ofBuyer");
  }

  @Test
  void a_function_may_do_nothing_else() {
    assertThatThrownBy(
            () -> invoke(t -> t.deleteItem(r -> r.tableName("shop-orderstable").key(ORDER))))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("OnOrderFunction is not allowed dynamodb:DeleteItem on " + ARN);
    assertThatThrownBy(
            () ->
                invoke(
                    t ->
                        t.transactWriteItems(
                            r ->
                                r.transactItems(
                                    i -> i.put(p -> p.tableName("shop-quiettable").item(ORDER))))))
        .hasMessageContaining("is not allowed dynamodb:PutItem");
  }

  @Test
  void what_no_function_does_needs_no_permission() {
    client.deleteItem(r -> r.tableName("shop-orderstable").key(ORDER));

    assertThat(cloud.permissions().unused()).hasSize(5);
  }

  private void invoke(Consumer<DynamoDbClient> deed) {
    LambdaRuntime.invoke(new OnOrder(client, deed), Map.of(), LambdaContext.of(_ -> {}));
  }

  /** The function of the template. */
  private record OnOrder(DynamoDbClient tables, Consumer<DynamoDbClient> deed)
      implements RequestHandler<Map<String, String>, String> {
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
      deed.accept(tables);
      return "done";
    }
  }
}
