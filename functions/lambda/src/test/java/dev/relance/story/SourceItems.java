package dev.relance.story;

import dev.relance.aws.Items;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of the creditor of the diary, as items of the table. */
final class SourceItems {
  private SourceItems() {}

  static Map<String, AttributeValue> of(String record, Map<String, Object> members) {
    var item = new TreeMap<String, Object>(members);
    item.put("creditorId", Records.CREDITOR);
    item.put("record", record);
    return Items.item(item);
  }

  /** The members of a record; none if it is not there. */
  static Map<String, Object> read(Diary diary, String record) {
    return Items.tree(
        diary
            .cloud()
            .tables()
            .getItem(
                r ->
                    r.tableName(diary.relance().name("RecordsTable"))
                        .key(
                            Map.of(
                                "creditorId", AttributeValue.fromS(Records.CREDITOR),
                                "record", AttributeValue.fromS(record))))
            .item());
  }
}
