package dev.relance.local.book;

import dev.relance.source.FlawedFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** E-invoices that people read as a PDF and programs as the XML within it. */
public final class FacturX {
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  /** Factur-X and ZUGFeRD 2, XRechnung within ZUGFeRD, ZUGFeRD 1. */
  private static final List<String> NAMES =
      List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml");

  private FacturX() {}

  /**
   * The XML within a PDF; any other document as it is.
   *
   * @throws FlawedFile if it is a PDF without an e-invoice
   */
  public static byte[] unpacked(String name, byte[] document) {
    boolean isPdf =
        document.length > PDF.length && Arrays.equals(PDF, Arrays.copyOf(document, PDF.length));
    if (!isPdf) {
      return document;
    }
    try (PDDocument pdf = Loader.loadPDF(document)) {
      Optional<PDComplexFileSpecification> invoice = invoice(pdf);
      if (invoice.isEmpty() || invoice.get().getEmbeddedFile() == null) {
        throw FlawedFile.of(name, "no-e-invoice");
      }
      return invoice.get().getEmbeddedFile().toByteArray();
    } catch (IOException e) {
      throw FlawedFile.of(name, "no-e-invoice");
    }
  }

  private static Optional<PDComplexFileSpecification> invoice(PDDocument pdf) throws IOException {
    var names = pdf.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    return files == null ? Optional.empty() : invoice(files);
  }

  /** The files of a PDF stand in a tree. */
  private static Optional<PDComplexFileSpecification> invoice(
      PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
    Map<String, PDComplexFileSpecification> files =
        Optional.ofNullable(node.getNames()).orElse(Map.of());
    for (PDComplexFileSpecification file : files.values()) {
      if (NAMES.contains(file.getFilename())) {
        return Optional.of(file);
      }
    }
    for (var child : Optional.ofNullable(node.getKids()).orElse(List.of())) {
      Optional<PDComplexFileSpecification> found = invoice(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
