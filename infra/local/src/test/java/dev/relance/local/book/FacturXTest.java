package dev.relance.local.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relance.source.FlawedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

class FacturXTest {
  @Test
  void the_xml_within_a_pdf_is_what_counts() throws IOException {
    assertThat(FacturX.unpacked("f.pdf", pdfWith("factur-x.xml")))
        .asString(UTF_8)
        .isEqualTo("<CrossIndustryInvoice/>");
  }

  @Test
  void a_pdf_without_an_e_invoice_is_refused_with_what_to_do() throws IOException {
    byte[] other = pdfWith("terms.xml");

    assertThatThrownBy(() -> FacturX.unpacked("f.pdf", other))
        .isInstanceOf(FlawedFile.class)
        .hasMessage(
            "f.pdf: a PDF without an e-invoice in it; ask for a Factur-X or ZUGFeRD invoice, or for"
                + " its XML");
    assertThatThrownBy(() -> FacturX.unpacked("f.pdf", "%PDF-1.7 cut off".getBytes(UTF_8)))
        .isInstanceOf(FlawedFile.class);
  }

  @Test
  void any_other_document_stays_as_it_is() {
    assertThat(FacturX.unpacked("f.xml", "<a/>".getBytes(UTF_8))).asString(UTF_8).isEqualTo("<a/>");
  }

  private static byte[] pdfWith(String name) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      byte[] xml = "<CrossIndustryInvoice/>".getBytes(UTF_8);
      var file = new PDComplexFileSpecification();
      file.setFile(name);
      file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(xml)));
      var files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of(name, file));
      var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      pdf.getDocumentCatalog().setNames(names);
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
