package org.gongjian.command.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/**
 * Prints a filled Word paper. The typeface comes with the product, so that a paper looks the same on every machine; only the
 * characters used are embedded. Rare characters of names lie in a font of their own, read when one occurs.
 */
final class PdfPrinter {
    static {
        // it tells every step of every paper otherwise
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] print(byte[] docx) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            for (String font : new String[] {"song", "song-bold", "song-rare"}) {
                builder.useFont(() -> open(font), font, 400, FontStyle.NORMAL, true);
            }
            builder.withHtmlContent(WordAsHtml.of(docx), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String font) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("fonts/" + font + ".ttf"), font);
    }
}
