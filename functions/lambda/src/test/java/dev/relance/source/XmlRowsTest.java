package dev.relance.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.record.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-invoices and bank statements, with the structure that their standards give them. */
class XmlRowsTest {
  private static final Given GIVEN =
      new Given(
          Optional.of("me"),
          Optional.of("Europe/Paris"),
          Optional.empty(),
          Optional.empty(),
          Map.of("kind", "company"));

  @Test
  void an_invoice_in_cii_is_read() throws IOException {
    assertThat(said(cii("380")))
        .containsExactly(
            "debtor#e-eaa7269acb41ddf0 {'name':'Bistro"
                + " SAS','kind':'company','vatId':'FR98765432101','country':'FR'}",
            "invoice#FX-1"
                + " {'number':'FX-1','debtor':'e-eaa7269acb41ddf0','issueDate':'2026-01-15','dueDate':'2026-02-14','currency':'EUR','total':'600.00'}");
  }

  @Test
  void a_name_that_is_broken_over_lines_is_one_name() throws IOException {
    assertThat(said(cii("380").replace("Bistro SAS", "Bistro\n      SAS")))
        .isEqualTo(said(cii("380")));
  }

  @Test
  void a_credit_note_in_cii_reduces_the_invoice_that_it_names() throws IOException {
    assertThat(said(cii("381")))
        .containsExactly(
            "invoice#FX-0 {'credits':[{'id':'FX-1','date':'2026-01-15','amount':'600.00'}]}");
  }

  @Test
  void a_credit_note_in_ubl_reduces_the_invoice_that_it_names() throws IOException {
    assertThat(
            said(
                """
                <CreditNote><ID>CN-1</ID><IssueDate>2026-01-20</IssueDate>
                  <DocumentCurrencyCode>EUR</DocumentCurrencyCode>
                  <BillingReference><InvoiceDocumentReference><ID>F-1</ID></InvoiceDocumentReference></BillingReference>
                  <LegalMonetaryTotal><TaxInclusiveAmount currencyID="EUR">60.00</TaxInclusiveAmount></LegalMonetaryTotal>
                </CreditNote>
                """))
        .containsExactly(
            "invoice#F-1 {'credits':[{'id':'CN-1','date':'2026-01-20','amount':'60.00'}]}");
  }

  @Test
  void each_transfer_of_a_batch_is_a_row_and_an_entry_without_details_is_one() throws IOException {
    Reading read =
        read(
            """
            <Document><BkToCstmrDbtCdtNtfctn><Ntfctn>
              <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><DtTm>2026-08-13T06:02:11</DtTm></BookgDt>
                <NtryDtls>
                  <TxDtls><Amt Ccy="EUR">10.00</Amt><RmtInf><Ustrd>F 1001</Ustrd><Ustrd>thanks</Ustrd></RmtInf></TxDtls>
                  <TxDtls><Amt Ccy="EUR">20.00</Amt><RmtInf><Strd><CdtrRefInf><Ref>RF1002</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
                </NtryDtls></Ntry>
              <Ntry><Amt Ccy="EUR">40.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-08-14</Dt></BookgDt><AddtlNtryInf>F 1003</AddtlNtryInf></Ntry>
              <Ntry><Amt Ccy="EUR">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-08-14</Dt></BookgDt><AddtlNtryInf>F 1004</AddtlNtryInf></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """);

    assertThat(read.flaws()).isEmpty();
    assertThat(read.emissions())
        .extracting(e -> e.record().strip() + amounts(e))
        .containsExactly(
            "F 1001 thanks 10.00 2026-08-13", "RF1002 20.00 2026-08-13", "F 1003 40.00 2026-08-14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Invoice><ID>&b;</ID></Invoice>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><Invoice/>",
        "<Invoice><ID>&undeclared;</ID></Invoice>",
        "<Invoice>",
        "Invoice",
        "<Order/>"
      })
  void a_document_that_reaches_outside_or_is_none_is_refused(String xml) {
    MappingFile mapping = Presets.named("ubl-invoice").orElseThrow();

    assertThatThrownBy(() -> DateGuess.of("a.xml", xml.getBytes(UTF_8), mapping, GIVEN))
        .isInstanceOf(FlawedFile.class)
        .hasMessageStartingWith("a.xml: ");
  }

  @Test
  void a_document_is_never_deeper_than_our_stack() {
    String xml = "<Invoice>" + "<a>".repeat(100_000);
    MappingFile mapping = Presets.named("ubl-invoice").orElseThrow();

    assertThatThrownBy(() -> DateGuess.of("a.xml", xml.getBytes(UTF_8), mapping, GIVEN))
        .hasMessageContaining("elements nested more than 64 deep");
  }

  private static String amounts(Emission emission) {
    List<?> payments = (List<?>) emission.fields().getOrDefault("payments", List.of());
    Map<?, ?> payment = (Map<?, ?>) Objects.requireNonNull(payments).getFirst();
    return " " + payment.get("amount") + " " + payment.get("date");
  }

  private static List<String> said(String xml) throws IOException {
    return read(xml).emissions().stream()
        .map(e -> e.record() + " " + Json.write(e.fields()).replace('"', '\''))
        .toList();
  }

  private static Reading read(String xml) throws IOException {
    byte[] document = xml.getBytes(UTF_8);
    Guess guess = Guess.of("a.xml", document, GIVEN);
    return DateGuess.of("a.xml", document, guess.preset(), guess.given()).reading();
  }

  private static String cii(String type) {
    return """
    <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
        xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
        xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
      <rsm:ExchangedDocument><ram:ID>FX-1</ram:ID><ram:TypeCode>%s</ram:TypeCode>
        <ram:IssueDateTime><udt:DateTimeString format="102">20260115</udt:DateTimeString></ram:IssueDateTime>
      </rsm:ExchangedDocument>
      <rsm:SupplyChainTradeTransaction>
        <ram:ApplicableHeaderTradeAgreement><ram:BuyerTradeParty><ram:Name>Bistro SAS</ram:Name>
          <ram:PostalTradeAddress><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress>
          <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR98765432101</ram:ID></ram:SpecifiedTaxRegistration>
        </ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
        <ram:ApplicableHeaderTradeSettlement>
          <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
          <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
            <udt:DateTimeString format="102">20260214</udt:DateTimeString>
          </ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
          <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            <ram:GrandTotalAmount>600.00</ram:GrandTotalAmount><ram:DuePayableAmount>600.00</ram:DuePayableAmount>
          </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
          <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>FX-0</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>
        </ram:ApplicableHeaderTradeSettlement>
      </rsm:SupplyChainTradeTransaction>
    </rsm:CrossIndustryInvoice>
    """
        .formatted(type);
  }
}
