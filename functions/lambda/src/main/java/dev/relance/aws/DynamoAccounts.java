package dev.relance.aws;

import static dev.relance.aws.Items.number;
import static dev.relance.aws.Items.text;

import dev.relance.account.Accounts;
import dev.relance.account.FollowUp;
import dev.relance.account.Signposts;
import dev.relance.account.StateCodec;
import dev.relance.document.Document;
import dev.relance.evidence.Entry;
import dev.relance.invoice.AccountId;
import dev.relance.invoice.Contact;
import dev.relance.invoice.Creditor;
import dev.relance.invoice.Debtor;
import dev.relance.invoice.DecisionRecord;
import dev.relance.invoice.Invoice;
import dev.relance.invoice.Recorded;
import dev.relance.invoice.Reply;
import dev.relance.plan.Account;
import dev.relance.plan.MailFlow;
import dev.relance.record.Json;
import dev.relance.record.RecordContract;
import dev.relance.record.RecordContract.Reading;
import dev.relance.record.RecordKind;
import dev.relance.reply.Heard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Accounts on DynamoDB. One BatchGetItem reads our state, the creditor and the debtor. One Query on
 * the local index {@code byDebtor} reads everything recorded about the debtor. Both are strongly
 * consistent. A commit is one transaction of two items: the state, and a page with all its entries
 * of evidence. Both are compressed, so that an account of a thousand invoices fits into an item. If
 * replies are received, the transaction also writes the signposts of a message that went out.
 */
public final class DynamoAccounts implements Accounts {
  static final String STATE_ITEM = "account";
  private static final String DESK_ITEM = "creditor";
  private static final String SIGNPOST_ITEM = "signpost";

  /** How far back the very first sweep looks. Later ones start where the previous one ended. */
  private static final int FIRST_SWEEP_DAYS = 31;

  private static final int NAMED_PER_CALL = 50;
  private static final int PAGE = 200;
  private static final String OPEN_DAY = "9999-12-31";
  private static final AccountId SWEEP = new AccountId("sweep", "sweep");

  private final Clients clients;
  private final Settings settings;
  private final RecordContract contract;

  public DynamoAccounts(Clients clients, Settings settings, RecordContract contract) {
    this.clients = clients;
    this.settings = settings;
    this.contract = contract;
  }

  @Override
  public Loaded load(AccountId id) {
    Batch found =
        DynamoMailFlows.ask(batch(), settings, id.creditorId())
            .add(settings.followUpsTable(), stateKey(id))
            .add(settings.followUpsTable(), deskKey(id.creditorId()))
            .add(settings.recordsTable(), recordKey(id.creditorId(), "creditor"))
            .add(settings.recordsTable(), recordKey(id.creditorId(), "debtor#" + id.debtorId()))
            .read();
    FollowUp followUp =
        found
            .item(settings.followUpsTable(), stateKey(id))
            .map(item -> followUp(id, item))
            .orElse(FollowUp.start(id));
    var facts = new Facts(id, followUp);
    found.items(settings.recordsTable()).forEach(facts::add);
    recordsOf(id).forEach(facts::add);
    Optional<Instant> feedSeenAt =
        found
            .item(settings.followUpsTable(), deskKey(id.creditorId()))
            .flatMap(item -> new Document("", Items.tree(item)).optionalInstant("feedSeenAt"));
    MailFlow flow = DynamoMailFlows.found(found, settings, id.creditorId());
    return new Loaded(facts.account(feedSeenAt, flow), followUp);
  }

  @Override
  public FollowUp followUp(AccountId id) {
    var item =
        dynamoDb()
            .getItem(
                r -> r.tableName(settings.followUpsTable()).key(stateKey(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? FollowUp.start(id) : followUp(id, item);
  }

  @Override
  public List<NamedFollowUp> named(List<AccountId> ids) {
    var named = new ArrayList<NamedFollowUp>();
    for (int from = 0; from < ids.size(); from += NAMED_PER_CALL) {
      List<AccountId> part = ids.subList(from, Math.min(ids.size(), from + NAMED_PER_CALL));
      var batch = batch();
      part.forEach(
          id ->
              batch
                  .add(settings.followUpsTable(), stateKey(id))
                  .add(
                      settings.recordsTable(),
                      recordKey(id.creditorId(), "debtor#" + id.debtorId())));
      Batch found = batch.read();
      part.forEach(id -> named(found, id).ifPresent(named::add));
    }
    return named;
  }

  @Override
  public Optional<FollowUp> commit(FollowUp changed, List<Entry> entries, Instant at) {
    FollowUp committed =
        changed.committed(entries.isEmpty() ? changed.head() : entries.getLast().head());
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(put(state(committed, at), changed.version()));
    if (!entries.isEmpty()) {
      writes.add(put(entries));
    }
    if (settings.replyDomain().isPresent()) {
      Signposts.of(changed.id(), entries).forEach(name -> writes.add(signpost(name, changed.id())));
    }
    try {
      dynamoDb().transactWriteItems(r -> r.transactItems(writes));
      return Optional.of(committed);
    } catch (TransactionCanceledException e) {
      if (isLostRace(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public Optional<AccountId> behind(String name) {
    var item =
        dynamoDb()
            .getItem(r -> r.tableName(settings.followUpsTable()).key(signpostKey(name)))
            .item();
    return Optional.ofNullable(item.get("of")).map(AttributeValue::s).map(AccountId::parse);
  }

  @Override
  public List<Entry> evidence(AccountId id) {
    return dynamoDb()
        .queryPaginator(
            r ->
                r.tableName(settings.evidenceTable())
                    .keyConditionExpression("account = :account")
                    .expressionAttributeValues(Map.of(":account", text(id.key())))
                    .consistentRead(true))
        .items()
        .stream()
        .flatMap(
            item ->
                PageItem.lines(item.getOrDefault(PageItem.ENTRIES, text("")).b().asByteArray())
                    .stream())
        .map(line -> Entry.read(line, new Document("", Json.object(line))))
        .toList();
  }

  @Override
  public List<AccountId> dueBefore(Instant instant) {
    LocalDate today = day(instant);
    LocalDate from = sweptThrough().orElse(today.minusDays(FIRST_SWEEP_DAYS));
    var due = new ArrayList<AccountId>();
    LocalDate firstDue = today;
    for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
      List<AccountId> ofDay = dueOn(day, instant);
      firstDue = due.isEmpty() && !ofDay.isEmpty() ? day : firstDue;
      due.addAll(ofDay);
    }
    if (!firstDue.equals(from)) {
      noteSwept(firstDue);
    }
    return List.copyOf(due);
  }

  @Override
  public AccountPage ofCreditor(String creditorId, LocalDate changedSince, Optional<String> after) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(settings.followUpsTable())
            .indexName("byCreditor")
            .keyConditionExpression("creditorId = :creditor AND summaryDay >= :since")
            .expressionAttributeValues(
                Map.of(":creditor", text(creditorId), ":since", text(changedSince.toString())))
            .limit(PAGE);
    after.ifPresent(cursor -> query.exclusiveStartKey(startKey(creditorId, cursor)));
    QueryResponse page = dynamoDb().query(query.build());
    return new AccountPage(
        page.items().stream().map(DynamoAccounts::accountId).toList(),
        page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty()
            ? Optional.of(cursor(page.lastEvaluatedKey()))
            : Optional.empty());
  }

  private List<Map<String, AttributeValue>> recordsOf(AccountId id) {
    return dynamoDb()
        .queryPaginator(
            r ->
                r.tableName(settings.recordsTable())
                    .indexName("byDebtor")
                    .keyConditionExpression("creditorId = :creditor AND debtor = :debtor")
                    .expressionAttributeValues(
                        Map.of(":creditor", text(id.creditorId()), ":debtor", text(id.debtorId())))
                    .consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private Optional<NamedFollowUp> named(Batch found, AccountId id) {
    Optional<String> name =
        found
            .item(settings.recordsTable(), recordKey(id.creditorId(), "debtor#" + id.debtorId()))
            .map(item -> item.get("name"))
            .map(AttributeValue::s);
    return found
        .item(settings.followUpsTable(), stateKey(id))
        .map(item -> new NamedFollowUp(followUp(id, item), name));
  }

  private static FollowUp followUp(AccountId id, Map<String, AttributeValue> item) {
    byte[] zipped = item.getOrDefault("state", AttributeValue.fromS("")).b().asByteArray();
    String state = new String(Zip.unzipped(zipped), StandardCharsets.UTF_8);
    return StateCodec.read(
        id,
        new Document("", Items.tree(item)).whole("version"),
        new Document("state", Json.object(state)));
  }

  private Map<String, AttributeValue> state(FollowUp state, Instant at) {
    var item = new TreeMap<>(stateKey(state.id()));
    item.put("version", number(state.version()));
    item.put("creditorId", text(state.id().creditorId()));
    item.put("summaryDay", text(state.isOpen() ? OPEN_DAY : day(at).toString()));
    byte[] plain = Json.write(StateCodec.members(state)).getBytes(StandardCharsets.UTF_8);
    item.put("state", Zip.attribute(Zip.zipped(plain), "the state of " + state.id().key()));
    state
        .dueAt()
        .ifPresent(
            due -> {
              item.put("dueDay", text(day(due).toString()));
              item.put("dueAt", text(due.toString()));
            });
    return item;
  }

  private TransactWriteItem put(Map<String, AttributeValue> state, long versionRead) {
    Put.Builder put = Put.builder().tableName(settings.followUpsTable()).item(state);
    if (versionRead == 0) {
      put.conditionExpression("attribute_not_exists(account)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(Map.of(":read", number(versionRead)));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private TransactWriteItem put(List<Entry> entries) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(settings.evidenceTable())
                .item(PageItem.of(entries))
                .conditionExpression("attribute_not_exists(account)")
                .build())
        .build();
  }

  private TransactWriteItem signpost(String name, AccountId id) {
    var item = new TreeMap<>(signpostKey(name));
    item.put("of", text(id.key()));
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(settings.followUpsTable()).item(item).build())
        .build();
  }

  private static Map<String, AttributeValue> signpostKey(String name) {
    return Map.of("account", text(name), "item", text(SIGNPOST_ITEM));
  }

  private static boolean isLostRace(TransactionCanceledException e) {
    List<CancellationReason> reasons = e.cancellationReasons();
    return !reasons.isEmpty()
        && (reasons.getFirst().code().equals("ConditionalCheckFailed")
            || reasons.stream().anyMatch(r -> r.code().equals("TransactionConflict")));
  }

  private List<AccountId> dueOn(LocalDate day, Instant before) {
    return dynamoDb()
        .queryPaginator(
            r ->
                r.tableName(settings.followUpsTable())
                    .indexName("byDueDay")
                    .keyConditionExpression("dueDay = :day AND dueAt < :before")
                    .expressionAttributeValues(
                        Map.of(":day", text(day.toString()), ":before", text(before.toString()))))
        .items()
        .stream()
        .map(DynamoAccounts::accountId)
        .toList();
  }

  /** The first day that may still have missed accounts. */
  private Optional<LocalDate> sweptThrough() {
    var item =
        dynamoDb().getItem(r -> r.tableName(settings.followUpsTable()).key(stateKey(SWEEP))).item();
    return Optional.ofNullable(item.get("from")).map(AttributeValue::s).map(LocalDate::parse);
  }

  private void noteSwept(LocalDate from) {
    var item = new TreeMap<>(stateKey(SWEEP));
    item.put("from", text(from.toString()));
    dynamoDb().putItem(r -> r.tableName(settings.followUpsTable()).item(item));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static AccountId accountId(Map<String, AttributeValue> item) {
    return AccountId.parse(item.getOrDefault("account", text("")).s());
  }

  private static String cursor(Map<String, AttributeValue> key) {
    return key.getOrDefault("summaryDay", text("")).s()
        + " "
        + key.getOrDefault("account", text("")).s();
  }

  private static Map<String, AttributeValue> startKey(String creditorId, String cursor) {
    int space = cursor.indexOf(' ');
    var key = new TreeMap<>(stateKey(AccountId.parse(cursor.substring(space + 1))));
    key.put("creditorId", text(creditorId));
    key.put("summaryDay", text(cursor.substring(0, space)));
    return key;
  }

  private static Map<String, AttributeValue> stateKey(AccountId id) {
    return Map.of("account", text(id.key()), "item", text(STATE_ITEM));
  }

  static Map<String, AttributeValue> deskKey(String creditorId) {
    return Map.of("account", text(creditorId), "item", text(DESK_ITEM));
  }

  static Map<String, AttributeValue> recordKey(String creditorId, String record) {
    return Map.of("creditorId", text(creditorId), "record", text(record));
  }

  private DynamoDbClient dynamoDb() {
    return clients.dynamoDb();
  }

  private Batch batch() {
    return new Batch(clients);
  }

  /** Collects the records of an account by kind. */
  private final class Facts {
    private final AccountId id;
    private final FollowUp followUp;
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<DecisionRecord> decisions = new ArrayList<>();
    private final List<Heard> replies = new ArrayList<>();
    private final TreeMap<String, List<String>> rejected = new TreeMap<>();
    private final Map<String, Object> parties = new LinkedHashMap<>();

    Facts(AccountId id, FollowUp followUp) {
      this.id = id;
      this.followUp = followUp;
    }

    void add(Map<String, AttributeValue> item) {
      String record = item.getOrDefault("record", text("")).s();
      if (RecordKind.rejected(record).isPresent()) {
        return;
      }
      switch (contract.read(id.creditorId(), record, Items.tree(item))) {
        case Reading.Accepted(Recorded value, Optional<String> _) -> add(record, value);
        case Reading.Rejected(List<String> reasons, Optional<String> _) ->
            rejected.put(record, reasons);
      }
    }

    private void add(String record, Recorded value) {
      switch (value) {
        case Invoice invoice -> invoices.add(invoice);
        case Contact contact -> contacts.add(contact);
        case DecisionRecord decision -> decisions.add(decision);
        case Reply reply -> replies.add(followUp.heard(reply));
        case Creditor creditor -> parties.put(record, creditor);
        case Debtor debtor -> parties.put(record, debtor);
      }
    }

    Account account(Optional<Instant> feedSeenAt, MailFlow flow) {
      invoices.sort(Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::id));
      contacts.sort(Comparator.comparing(Contact::at).thenComparing(Contact::id));
      decisions.sort(Comparator.comparing(DecisionRecord::at).thenComparing(DecisionRecord::id));
      replies.sort(Comparator.comparing(Heard::at).thenComparing(Heard::id));
      return new Account(
          id,
          party(Creditor.class),
          party(Debtor.class),
          invoices,
          new Account.Told(contacts, decisions, replies),
          new Account.Feed(rejected, feedSeenAt),
          followUp.history(),
          flow);
    }

    private <T> Optional<T> party(Class<T> type) {
      return parties.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
  }
}
