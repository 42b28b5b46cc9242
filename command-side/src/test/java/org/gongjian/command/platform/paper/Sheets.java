package org.gongjian.command.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongjian.matter.terms.PaperKind;

/** Reads papers as a reader would: the text of the Word, the text of the PDF. */
public final class Sheets {
    private Sheets() {}

    /** The template that comes with the product. */
    public static byte[] shipped(PaperKind kind) {
        return shipped(kind.name());
    }

    /** The template of this stored name. */
    public static byte[] shipped(String paper) {
        String file = "templates/" + paper.toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a Word file, cells and footers too. */
    public static String word(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a PDF, line breaks taken out: cells break lines where they like. */
    public static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
