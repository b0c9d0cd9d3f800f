package dev.relance.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TemplateTest {
  private final Template template = ACloud.template();

  @Test
  void resources_are_named_for_their_stack_and_themselves() {
    assertThat(template.names("AWS::S3::Bucket")).containsExactly("shop-archive");
    assertThat(template.names("AWS::Events::EventBus")).isEmpty();
  }

  @Test
  void tables_have_their_keys_indexes_and_streams() {
    CreateTableRequest orders = template.tables().getFirst();

    assertThat(orders.tableName()).isEqualTo("shop-orderstable");
    assertThat(orders.keySchema())
        .extracting(key -> key.attributeName() + " " + key.keyType())
        .containsExactly("shop HASH", "number RANGE");
    assertThat(orders.localSecondaryIndexes())
        .singleElement()
        .satisfies(i -> assertThat(i.projection().projectionType()).isEqualTo(ProjectionType.ALL));
    assertThat(orders.globalSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactly("ofBuyer");
    assertThat(orders.streamSpecification().streamEnabled()).isTrue();
    assertThat(orders.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
    assertThat(template.tables().getLast().streamSpecification()).isNull();
  }

  @Test
  void the_environment_names_what_the_template_refers_to() {
    assertThat(template.environment())
        .containsEntry("AWS_REGION", "eu-west-1")
        .containsEntry("TABLE", "shop-orderstable")
        .containsEntry("FIXED", "as it stands")
        .containsEntry("YEARS", "10")
        .containsEntry("QUEUE", "arn:aws:stack:eu-west-1:123456789012:shop-letters")
        .containsEntry("TARGET", "arn:aws:lambda:eu-west-1:123456789012:function:shop-OnOrder")
        .containsEntry("EITHER", "");
  }

  @Test
  void the_nearest_template_above_a_folder_is_found() {
    assertThat(Template.above(Path.of("src/test"), "any", Map.of()).tables()).isNotEmpty();
  }
}
