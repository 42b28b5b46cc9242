package org.gongjian.command.platform.paper;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.template.IterableTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word document with placeholders: {@code {{登记号}}} for a text, {@code {{@二维码}}} for a picture, {@code {{联名人}}} in the first
 * cell of a row that is repeated, with {@code [姓名]} in its cells, and {@code {{?答复正文}}…{{/答复正文}}} around repeated paragraphs.
 */
final class WordForm {
    private static final int QR_SIDE = 72;
    private static final Pattern CELL = Pattern.compile("\\[([\\p{IsHan}\\w]{1,20})]");

    /** What the office wrote into its template: every placeholder, those of repeated rows by their own names. */
    Set<String> placeholders(byte[] template) {
        try (XWPFTemplate open = XWPFTemplate.compile(new ByteArrayInputStream(template), Configure.createDefault())) {
            Set<String> names = new TreeSet<>();
            collect(open.getElementTemplates(), names);
            open.getXWPFDocument().getTables().forEach(table -> collect(table, names));
            return names;
        } catch (ResolverException
                | RenderException
                | UnsupportedFileFormatException
                | OpenXML4JRuntimeException
                | IllegalStateException
                | IOException unreadable) {
            throw new UnreadableTemplate(unreadable);
        }
    }

    private static void collect(List<MetaTemplate> templates, Set<String> names) {
        for (MetaTemplate template : templates) {
            if (template instanceof RunTemplate run) {
                names.add(run.getTagName());
            } else if (template instanceof IterableTemplate block) {
                names.add(block.getStartMark().getTagName());
                collect(block.getTemplates(), names);
            }
        }
    }

    private static void collect(XWPFTable table, Set<String> names) {
        for (XWPFTableRow row : table.getRows()) {
            String text =
                    row.getTableCells().stream().map(XWPFTableCell::getText).reduce("", String::concat);
            if (text.contains("{{")) {
                Matcher cells = CELL.matcher(text);
                while (cells.find()) {
                    names.add(cells.group(1));
                }
            }
        }
    }

    byte[] fill(byte[] template, Map<String, Object> values) {
        ConfigureBuilder how = Configure.builder();
        Map<String, Object> model = new HashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof byte[] png) {
                model.put(name, Pictures.ofBytes(png).size(QR_SIDE, QR_SIDE).create());
            } else {
                model.put(name, value);
                if (value instanceof Rows) {
                    how.bind(name, new LoopRowTableRenderPolicy(true));
                }
            }
        });
        model.replaceAll((name, value) -> value instanceof Rows rows ? rows.cells() : value);
        try (XWPFTemplate open = XWPFTemplate.compile(new ByteArrayInputStream(template), how.build())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.render(model).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
