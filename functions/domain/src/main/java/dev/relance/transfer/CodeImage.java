package dev.relance.transfer;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A payment code as a picture in black and white.
 *
 * @param width the width and height at which it is shown, in CSS pixels; the picture has twice as
 *     many, for sharp screens
 */
public record CodeImage(byte[] png, int width) {
  private static final int MARGIN = 4;
  private static final int SHOWN_PIXELS_PER_MODULE = 3;
  private static final int SCALE = 2 * SHOWN_PIXELS_PER_MODULE;

  /** Draws a code; empty if it says more than its form allows. */
  public static Optional<CodeImage> of(PaymentCode code) {
    try {
      return Optional.of(drawn(code));
    } catch (DataTooLongException e) {
      return Optional.empty();
    }
  }

  private static CodeImage drawn(PaymentCode code) {
    byte[] text = code.text().getBytes(StandardCharsets.UTF_8);
    QrCode qr =
        QrCode.encodeSegments(
            List.of(QrSegment.makeBytes(text)),
            QrCode.Ecc.MEDIUM,
            QrCode.MIN_VERSION,
            mostVersion(code.form()),
            -1,
            false);
    int modules = qr.size + 2 * MARGIN;
    var picture = new Bitmap(modules * SCALE);
    for (int y = 0; y < qr.size; y++) {
      for (int x = 0; x < qr.size; x++) {
        if (qr.getModule(x, y)) {
          picture.fill((x + MARGIN) * SCALE, (y + MARGIN) * SCALE, SCALE, SCALE, true);
        }
      }
    }
    if (code.form() == PaymentCode.Form.SWISS) {
      drawCross(picture, qr.size * SCALE);
    }
    return new CodeImage(picture.png(), modules * SHOWN_PIXELS_PER_MODULE);
  }

  private static int mostVersion(PaymentCode.Form form) {
    return switch (form) {
      case EPC -> 13;
      case SWISS -> 25;
    };
  }

  /** The Swiss cross is 7 mm wide on a code of 46 mm; its parts are given in tenths of 1.98. */
  private static void drawCross(Bitmap picture, int size) {
    int side = (size * 7 + 23) / 46;
    int left = (picture.side() - side) / 2;
    picture.fill(left, left, side, side, false);
    part(picture, left, side, new int[] {7, 7, 184, 184}, true);
    part(picture, left, side, new int[] {83, 40, 33, 110}, false);
    part(picture, left, side, new int[] {44, 79, 110, 33}, false);
  }

  private static void part(Bitmap picture, int left, int side, int[] at, boolean isBlack) {
    int[] px = new int[4];
    for (int i = 0; i < px.length; i++) {
      px[i] = (at[i] * side + 99) / 198;
    }
    picture.fill(left + px[0], left + px[1], px[2], px[3], isBlack);
  }
}
