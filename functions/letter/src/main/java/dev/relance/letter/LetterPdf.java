package dev.relance.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.relance.message.Letter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A letter as a PDF with its font inside, ready to print. */
final class LetterPdf {
  /** It covers the Latin, Greek and Cyrillic scripts and comes with the PDF library. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private LetterPdf() {}

  static byte[] of(Letter letter) {
    XRLog.setLoggingEnabled(false);
    try (var pdf = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFont(LetterPdf::font, "letter")
          .withHtmlContent(letter.page(), null)
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
  }
}
