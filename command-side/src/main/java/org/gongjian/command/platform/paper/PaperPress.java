package org.gongjian.command.platform.paper;

import java.util.Map;
import java.util.Set;

/** Makes the two files of a paper from a template and what is to stand on it. The same paper in both: the PDF is printed from the filled Word. */
public final class PaperPress {
    private final WordForm word = new WordForm();
    private final PdfPrinter pdf = new PdfPrinter();

    private volatile boolean warm;

    /** One paper, as it goes out. */
    public record Printed(byte[] word, byte[] pdf) {}

    /** The first paper takes seconds, which no transaction should wait for: libraries and typefaces are read by printing one for nothing. */
    public void warm(byte[] template) {
        if (!warm) {
            print(template, Map.of());
            warm = true;
        }
    }

    /** What a template holds; refused as unreadable when it cannot be filled. */
    public Set<String> placeholders(byte[] template) {
        return word.placeholders(template);
    }

    /** Whether the PDF would lack something that stands in the Word: what floats over the text has no place on the printed page. */
    public boolean losesSomething(byte[] template) {
        return WordAsHtml.losesSomething(template);
    }

    /**
     * A filled paper.
     *
     * @param values by placeholder: texts, lists of rows, and PNG bytes for pictures
     */
    public Printed print(byte[] template, Map<String, Object> values) {
        byte[] filled = word.fill(template, values);
        return new Printed(filled, pdf.print(filled));
    }
}
