package dev.relance.story;

import static dev.relance.story.Records.creditor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relance.cloud.LambdaContext;
import dev.relance.cloud.LambdaRuntime;
import dev.relance.document.Document;
import dev.relance.handler.OnSourceEvent;
import dev.relance.record.Json;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems say becomes records, by whatever door they come in, and in any order. */
class SourcesTest {
  private static final String SECRET = "whsec_of_the_story";
  private static final String FILES = "SourceFiles";

  private final Diary diary = Diary.opens("2026-01-15T08:00");
  private final OnSourceEvent function = new OnSourceEvent(diary.relance().wiring());

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void an_invoice_of_stripe_is_followed_up() throws Exception {
    isKnown();

    assertThat(webhook(stripe("open", 0, "2026-01-15T08:00:00Z"))).isEqualTo(200);
    diary.on("2026-02-20T20:00");

    assertThat(diary.reminders())
        .hasSize(2)
        .allSatisfy(mail -> assertThat(mail.destination()).containsExactly("bo@bistro.example"));
  }

  @Test
  void nothing_is_sent_about_an_invoice_that_stripe_says_is_paid_or_void() throws Exception {
    isKnown();
    webhook(stripe("open", 0, "2026-01-15T08:00:00Z"));
    webhook(stripe("paid", 12000, "2026-02-01T08:00:00Z"));
    webhook(stripe("void", 0, "2026-01-20T08:00:00Z").replace("in_1", "in_2"));

    diary.on("2026-04-30T20:00");

    assertThat(diary.reminders()).isEmpty();
    assertThat(invoice("in_2").isTrue("writtenOff")).isTrue();
  }

  @Test
  void an_older_event_that_comes_late_or_twice_changes_nothing() throws Exception {
    isKnown();
    String open = stripe("open", 0, "2026-01-15T08:00:00Z");
    String paid = stripe("paid", 12000, "2026-02-01T08:00:00Z");
    webhook(paid);
    Map<String, Object> after = record("invoice#in_1");

    webhook(open);
    webhook(paid);
    webhook(paid);

    assertThat(record("invoice#in_1")).isEqualTo(after);
    assertThat(invoice("in_1").objects("payments"))
        .singleElement()
        .satisfies(payment -> assertThat(payment.text("amount")).isEqualTo("120.00"));
  }

  @Test
  void a_credit_note_counts_once_and_no_longer_when_it_is_void() throws Exception {
    isKnown();
    webhook(stripe("open", 0, "2026-01-15T08:00:00Z"));
    webhook(creditNote("issued", "2026-01-20T08:00:00Z"));
    webhook(creditNote("issued", "2026-01-20T08:00:00Z"));
    assertThat(invoice("in_1").objects("credits"))
        .singleElement()
        .satisfies(credit -> assertThat(credit.text("amount")).isEqualTo("20.00"));

    webhook(creditNote("void", "2026-01-22T08:00:00Z"));
    webhook(creditNote("issued", "2026-01-20T08:00:00Z"));

    assertThat(invoice("in_1").objects("credits"))
        .singleElement()
        .satisfies(credit -> assertThat(credit.text("amount")).isEqualTo("0.00"));
  }

  @Test
  void a_payment_that_is_disputed_at_the_bank_is_a_dispute_until_it_is_won() throws Exception {
    isKnown();
    webhook(stripe("paid", 12000, "2026-02-01T08:00:00Z"));

    webhook(dispute("needs_response", "2026-02-10T08:00:00Z"));
    assertThat(invoice("in_1").object("disputed").text("since")).isEqualTo("2026-02-10");

    webhook(dispute("won", "2026-02-20T08:00:00Z"));
    webhook(dispute("under_review", "2026-02-15T08:00:00Z"));
    assertThat(invoice("in_1").optionalObject("disputed")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          no header at all          ,
          another secret            , t=NOW,v1=OTHER
          a time outside tolerance  , t=OLD,v1=GOOD-OLD
          a time of the future      , t=NEW,v1=GOOD-NEW
          no time                   , v1=GOOD
          not a time                , t=x,v1=GOOD
          an older scheme           , t=NOW,v0=GOOD
          """)
  void a_webhook_that_is_not_signed_is_refused_and_nothing_is_kept(String why, String header)
      throws Exception {
    isKnown();
    String body = stripe("open", 0, "2026-01-15T08:00:00Z");
    long now = diary.relance().now().getEpochSecond();
    String signature =
        (header == null ? "" : header)
            .replace("GOOD-OLD", signed(SECRET, now - 301, body))
            .replace("GOOD-NEW", signed(SECRET, now + 301, body))
            .replace("GOOD", signed(SECRET, now, body))
            .replace("OTHER", signed("other", now, body))
            .replace("NOW", String.valueOf(now))
            .replace("OLD", String.valueOf(now - 301))
            .replace("NEW", String.valueOf(now + 301));

    assertThat(webhook("stripe", signature, body)).as(why).isEqualTo(401);
    assertThat(record("invoice#in_1")).isEmpty();
    assertThat(diary.cloud().s3().objects(diary.relance().name("EvidenceArchive"))).isEmpty();
  }

  @Test
  void a_secret_that_is_being_renewed_still_counts() throws Exception {
    isKnown();
    diary.cloud().secrets().put(secretName(), "whsec_new");

    assertThat(webhook(stripe("open", 0, "2026-01-15T08:00:00Z"))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "xero", "cii", "../stripe"})
  void a_source_without_webhooks_is_answered_like_a_wrong_signature(String source) {
    isKnown();

    assertThat(webhook(source, "", "{}")).isEqualTo(401);
  }

  @Test
  void an_event_of_stripe_on_eventbridge_needs_no_signature() {
    isKnown();

    invoke(
        Json.write(
            Map.of(
                "creditor",
                Records.CREDITOR,
                "event",
                Map.of(
                    "source",
                    "aws.partner/stripe.com/ed_test_1",
                    "detail",
                    Json.object(stripe("open", 0, "2026-01-15T08:00:00Z"))))));

    assertThat(invoice("in_1").text("total")).isEqualTo("120.00");
  }

  @Test
  void what_came_in_is_kept_under_lock_as_it_came() throws Exception {
    isKnown();
    String body = stripe("open", 0, "2026-01-15T08:00:00Z");

    webhook(body);

    assertThat(diary.cloud().s3().objects(diary.relance().name("EvidenceArchive")))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.key()).startsWith("sources/acme/");
              assertThat(kept.content().asUtf8String()).isEqualTo(body);
              assertThat(kept.lockedUntil()).isAfter(diary.instant("2035-01-01T00:00"));
            });
  }

  @Test
  void a_dropped_export_is_read_row_by_row_and_the_reasons_lie_beside_it() {
    isKnown();

    drop(
        "acme/lago.csv",
        """
        lago_id,issuing_date,customer_lago_id,customer_external_id,customer_name,invoice_number,invoice_type,payment_status,status,currency,total_amount_cents,payment_due_date
        1a90,2026-01-15,7b1b,ext-1,Bistro,LAG-001,subscription,pending,finalized,EUR,12000,2026-02-14
        1a91,2026-01-15,7b1b,ext-1,Bistro,LAG-002,subscription,pending,finalized,EUR,much,2026-02-14
        """);

    assertThat(invoice("1a90").text("number")).isEqualTo("LAG-001");
    assertThat(record("invoice#1a91")).isEmpty();
    assertThat(diary.cloud().s3().objects(diary.relance().name("EvidenceArchive")))
        .filteredOn(kept -> kept.key().endsWith(".refused"))
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.content().asUtf8String())
                    .contains("lago.csv line 3, column total_amount_cents: 'much', not an amount"));
  }

  @Test
  void a_file_that_nobody_can_read_is_kept_with_the_reason() {
    isKnown();

    drop("acme/holiday.txt", "sun,sea\n1,2\n");

    assertThat(diary.cloud().s3().objects(diary.relance().name("EvidenceArchive"))).hasSize(2);
  }

  @Test
  void an_e_invoice_and_a_bank_statement_close_a_case_without_anybody_typing() {
    isKnown();
    drop("acme/F-2026-17.xml", ubl());
    assertThat(invoice("F-2026-17").text("dueDate")).isEqualTo("2026-02-14");

    drop("acme/statement.xml", camt053("RE: f 2026/17 merci", "1200.00"));
    drop("acme/statement.xml", camt053("RE: f 2026/17 merci", "1200.00"));
    diary.on("2026-04-30T20:00");

    assertThat(invoice("F-2026-17").objects("payments")).hasSize(1);
    assertThat(diary.reminders()).isEmpty();
  }

  @Test
  void a_transfer_that_names_no_invoice_or_two_is_told_and_never_guessed() {
    isKnown();
    drop("acme/F-2026-17.xml", ubl());
    drop("acme/F-2026-18.xml", ubl().replace("F-2026-17", "F-2026-18"));

    drop("acme/a.xml", camt053("thanks", "10.00"));
    drop("acme/b.xml", camt053("F-2026-17 and F-2026-18", "10.00"));
    drop("acme/c.xml", camt053("F-2026-179", "10.00"));

    assertThat(invoice("F-2026-17").objects("payments")).isEmpty();
    assertThat(diary.cloud().s3().objects(diary.relance().name("EvidenceArchive")))
        .filteredOn(kept -> kept.key().endsWith(".refused"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"206", "207", "208", "210", "211", "212", "213"})
  void nothing_is_sent_after_a_status_of_the_e_invoice_that_speaks_against_it(String status) {
    isKnown();
    drop("acme/F-2026-17.xml", ubl());

    drop("acme/status.xml", lifeCycle(status, "20260214120000"));
    diary.on("2026-03-10T20:00");

    assertThat(diary.reminders()).isEmpty();
  }

  @Test
  void an_approved_e_invoice_is_followed_up_even_if_it_was_suspended_before() {
    isKnown();
    drop("acme/F-2026-17.xml", ubl());
    drop("acme/a.xml", lifeCycle("205", "20260120120000"));
    drop("acme/b.xml", lifeCycle("208", "20260118120000")); // comes late

    diary.on("2026-02-20T20:00");

    assertThat(diary.reminders()).hasSize(2);
  }

  @Test
  void a_status_that_comes_before_its_invoice_counts_all_the_same() {
    isKnown();
    drop("acme/status.xml", lifeCycle("207", "20260120120000"));
    drop("acme/F-2026-17.xml", ubl());

    diary.on("2026-03-10T20:00");

    assertThat(diary.reminders()).isEmpty();
    assertThat(invoice("F-2026-17").object("disputed").text("reason"))
        .isEqualTo("disputed on the e-invoicing platform (207): TVA incorrecte");
  }

  @Test
  void a_dispute_that_the_owner_recorded_outlasts_what_the_platform_says() {
    isKnown();
    drop("acme/F-2026-17.xml", ubl());
    Map<String, Object> members = new LinkedHashMap<>(record("invoice#F-2026-17"));
    members.put("disputed", Map.of("since", "2026-01-16", "reason", "by telephone"));
    diary.relance().write(List.of(SourceItems.of("invoice#F-2026-17", members)));

    drop("acme/a.xml", lifeCycle("205", "20260120120000"));

    assertThat(invoice("F-2026-17").object("disputed").text("reason")).isEqualTo("by telephone");
  }

  @Test
  void every_permission_of_the_function_is_needed() throws Exception {
    isKnown();
    webhook(stripe("open", 0, "2026-01-15T08:00:00Z"));
    drop("acme/statement.xml", camt053("BO-0001", "120.00"));

    assertThat(diary.cloud().permissions().unused())
        .filteredOn(grant -> grant.holder().equals("OnSourceEventFunction"))
        .isEmpty();
  }

  private void isKnown() {
    diary.writes(creditor());
    diary.cloud().secrets().put(secretName(), SECRET);
  }

  private String secretName() {
    return "relance/source/stripe/" + Records.CREDITOR;
  }

  private void drop(String key, String document) {
    String bucket = diary.relance().name(FILES);
    diary.cloud().s3().store(bucket, key, document.getBytes(UTF_8));
    invoke(
        Json.write(
            Map.of(
                "source",
                "aws.s3",
                "detail",
                Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", key)))));
  }

  private long webhook(String body) throws Exception {
    long now = diary.relance().now().getEpochSecond();
    return webhook("stripe", "t=%d,v1=%s".formatted(now, signed(SECRET, now, body)), body);
  }

  private long webhook(String source, String signature, String body) {
    return invoke(
        Json.write(
            Map.of(
                "requestContext",
                Map.of("http", Map.of("method", "POST")),
                "pathParameters",
                Map.of("source", source, "creditor", Records.CREDITOR),
                "headers",
                Map.of("Stripe-Signature", signature),
                "body",
                body,
                "isBase64Encoded",
                false)));
  }

  private long invoke(String event) {
    byte[] answer =
        LambdaRuntime.invoke(function, event.getBytes(UTF_8), LambdaContext.of(_ -> {}));
    diary.relance().write(List.of());
    return new Document("", Json.object(new ByteArrayInputStream(answer))).whole("statusCode");
  }

  private Document invoice(String id) {
    return new Document("", record("invoice#" + id));
  }

  private Map<String, Object> record(String key) {
    return SourceItems.read(diary, key);
  }

  private static String signed(String secret, long at, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
  }

  private static String stripe(String status, int paid, String at) {
    return """
    {"id": "evt_1", "object": "event", "created": %d, "type": "invoice.updated", "data": {"object":
      {"id": "in_1", "object": "invoice", "number": "BO-0001", "customer": "cus_1",
       "customer_name": "Bistro", "customer_email": "bo@bistro.example",
       "customer_address": {"country": "FR"}, "currency": "eur", "total": 12000,
       "amount_paid": %d, "status": "%s", "collection_method": "send_invoice",
       "created": 1768464000, "due_date": 1771056000, "payment_intent": "pi_3Nf1A2b3C",
       "status_transitions": {"finalized_at": 1768464000, "paid_at": null}}}}
    """
        .formatted(Instant.parse(at).getEpochSecond(), paid, status);
  }

  private static String creditNote(String status, String at) {
    return """
    {"id": "evt_2", "object": "event", "created": %d, "type": "credit_note.updated", "data": {"object":
      {"id": "cn_1", "object": "credit_note", "invoice": "in_1", "currency": "eur", "amount": 2000,
       "status": "%s", "created": 1768896000}}}
    """
        .formatted(Instant.parse(at).getEpochSecond(), status);
  }

  private static String dispute(String status, String at) {
    return """
    {"id": "evt_3", "object": "event", "created": %d, "type": "charge.dispute.updated", "data": {"object":
      {"id": "dp_1", "object": "dispute", "charge": "ch_1", "payment_intent": "pi_3Nf1A2b3C",
       "currency": "eur", "amount": 12000, "reason": "fraudulent", "status": "%s",
       "created": 1770710400}}}
    """
        .formatted(Instant.parse(at).getEpochSecond(), status);
  }

  private static String ubl() {
    return """
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:ID>F-2026-17</cbc:ID><cbc:IssueDate>2026-01-15</cbc:IssueDate>
      <cbc:DueDate>2026-02-14</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
      <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
      <cac:AccountingCustomerParty><cac:Party>
        <cac:PostalAddress><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
        <cac:PartyLegalEntity><cbc:RegistrationName>Bistro SAS</cbc:RegistrationName></cac:PartyLegalEntity>
        <cac:Contact><cbc:ElectronicMail>bo@bistro.example</cbc:ElectronicMail></cac:Contact>
      </cac:Party></cac:AccountingCustomerParty>
      <cac:LegalMonetaryTotal>
        <cbc:TaxInclusiveAmount currencyID="EUR">1200.00</cbc:TaxInclusiveAmount>
        <cbc:PayableAmount currencyID="EUR">1200.00</cbc:PayableAmount>
      </cac:LegalMonetaryTotal>
    </Invoice>
    """;
  }

  private static String camt053(String text, String amount) {
    return """
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>M1</MsgId></GrpHdr>
      <Stmt><Id>S1</Id>
        <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>2026-02-10</Dt></BookgDt><AddtlNtryInf>fees F-2026-17</AddtlNtryInf></Ntry>
        <Ntry><Amt Ccy="EUR">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>2026-02-10</Dt></BookgDt>
          <NtryDtls><TxDtls>
            <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
            <Amt Ccy="EUR">%2$s</Amt>
            <RmtInf><Ustrd>%1$s</Ustrd></RmtInf>
          </TxDtls></NtryDtls></Ntry>
      </Stmt></BkToCstmrStmt></Document>
    """
        .formatted(text, amount);
  }

  private static String lifeCycle(String status, String at) {
    return """
    <rsm:CrossDomainAcknowledgementAndResponse
        xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100"
        xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
        xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
      <rsm:AcknowledgementDocument>
        <ram:IssueDateTime><udt:DateTimeString format="204">%s</udt:DateTimeString></ram:IssueDateTime>
        <ram:ReferenceReferencedDocument>
          <ram:IssuerAssignedID>F-2026-17</ram:IssuerAssignedID>
          <ram:TypeCode>380</ram:TypeCode>
          <ram:ProcessConditionCode>%s</ram:ProcessConditionCode>
          <ram:SpecifiedDocumentStatus><ram:Reason>TVA incorrecte</ram:Reason></ram:SpecifiedDocumentStatus>
        </ram:ReferenceReferencedDocument>
      </rsm:AcknowledgementDocument>
    </rsm:CrossDomainAcknowledgementAndResponse>
    """
        .formatted(at, status);
  }
}
