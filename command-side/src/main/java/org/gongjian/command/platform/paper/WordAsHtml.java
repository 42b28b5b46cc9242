package org.gongjian.command.platform.paper;

import static org.gongjian.command.platform.paper.WordParts.attribute;
import static org.gongjian.command.platform.paper.WordParts.child;
import static org.gongjian.command.platform.paper.WordParts.children;
import static org.gongjian.command.platform.paper.WordStyles.number;
import static org.gongjian.command.platform.paper.WordStyles.on;
import static org.gongjian.command.platform.paper.WordStyles.said;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A Word paper as XHTML that prints alike: page, grid, paragraphs, runs, tables and pictures in the line. What floats (text
 * boxes, shapes) has no place in it; templates that hold such things are not taken.
 */
final class WordAsHtml {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Charset COMMON = Charset.forName("GB2312");
    private static final int FIRST_HAN = 0x3400;
    private static final List<String> FLOATING = List.of("txbxContent", "pict", "anchor", "altChunk", "object");
    private static final double TWIPS = 20;
    private static final double EMU = 12700;

    private final WordParts parts;
    private final WordStyles styles;
    private final StringBuilder html = new StringBuilder();
    private double pitch;
    private double spread;

    private WordAsHtml(WordParts parts) {
        this.parts = parts;
        this.styles = new WordStyles(parts.xml("word/styles.xml"));
    }

    /** Text boxes, shapes, pictures beside the text, parts of other documents. */
    static boolean losesSomething(byte[] docx) {
        Element document = new WordParts(docx).xml("word/document.xml");
        return document == null
                || FLOATING.stream()
                        .anyMatch(name ->
                                document.getElementsByTagNameNS("*", name).getLength() > 0);
    }

    static String of(byte[] docx) {
        WordParts parts = new WordParts(docx);
        WordAsHtml page = new WordAsHtml(parts);
        Element body = child(parts.xml("word/document.xml"), "body");
        page.head(child(body, "sectPr"));
        page.blocks(body);
        return page.html.append("</body></html>").toString();
    }

    private void head(@Nullable Element section) {
        Element size = child(section, "pgSz");
        Element margin = child(section, "pgMar");
        Element grid = child(section, "docGrid");
        boolean gridded = grid != null && attribute(grid, "type") != null;
        pitch = gridded ? twips(grid, "linePitch", 0) : 0;
        spread = gridded && "linesAndChars".equals(attribute(grid, "type")) ? measure(grid, "charSpace", 0) / 4096 : 0;
        html.append("<html><head><style>@page{size:")
                .append(pt(twips(size, "w", 595.3)))
                .append(pt(twips(size, "h", 841.9)))
                .append(";margin:")
                .append(pt(twips(margin, "top", 72)))
                .append(pt(twips(margin, "right", 72)))
                .append(pt(twips(margin, "bottom", 72)))
                .append(pt(twips(margin, "left", 72)))
                .append(";}");
        if (child(section, "footerReference") != null) {
            // 单页码居右空一字，双页码居左空一字
            html.append("@page :right{@bottom-right{")
                    .append(NUMBERED)
                    .append("padding-right:14pt}}@page :left{@bottom-left{")
                    .append(NUMBERED)
                    .append("padding-left:14pt}}");
        }
        html.append("body{margin:0;font-family:song}.rare{font-family:song-rare}p{margin:0;white-space:pre-wrap}")
                .append("table{border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate}")
                .append("tr{page-break-inside:avoid}td{padding:0 4pt}</style></head><body>");
    }

    private static final String NUMBERED =
            "content:'\\2014\\00a0' counter(page) '\\00a0\\2014';font-family:song;font-size:14pt;"
                    + "vertical-align:top;padding-top:14pt;";

    // ------------------------------------------------------------------ paragraphs and runs

    private void blocks(@Nullable Element parent) {
        if (parent == null) {
            return;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getLocalName()) {
                    case "p" -> paragraph(element);
                    case "tbl" -> table(element);
                    case "sdt" -> blocks(child(element, "sdtContent"));
                    default -> {}
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        List<Element> where = styles.ofParagraph(paragraph);
        double size = size(styles.ofRun(paragraph, paragraph));
        NodeList runs = paragraph.getElementsByTagNameNS(WORD, "r");
        if (runs.getLength() > 0 && runs.item(0) instanceof Element first) {
            size = size(styles.ofRun(first, paragraph));
        }
        html.append("<p style=\"").append(css(where, size)).append("\">");
        int before = html.length();
        for (int n = 0; n < runs.getLength(); n++) {
            run((Element) runs.item(n), paragraph);
        }
        if (html.length() == before) {
            html.append("&#160;");
        }
        html.append("</p>");
    }

    private String css(List<Element> where, double size) {
        StringBuilder css = new StringBuilder("font-size:").append(pt(size));
        css.append(";text-align:").append(align(said(where, "jc", "val")));
        css.append(";line-height:").append(lineHeight(where, size));
        double left = number(where, "ind", "leftChars", 0) / 100 * size;
        double first = number(where, "ind", "firstLineChars", 0) / 100 * size;
        left = left > 0 ? left : number(where, "ind", "left", number(where, "ind", "start", 0)) / TWIPS;
        first = first > 0 ? first : (number(where, "ind", "firstLine", 0) - number(where, "ind", "hanging", 0)) / TWIPS;
        css.append(";margin:").append(pt(number(where, "spacing", "before", 0) / TWIPS));
        css.append(pt(number(where, "ind", "right", number(where, "ind", "end", 0)) / TWIPS));
        css.append(pt(number(where, "spacing", "after", 0) / TWIPS)).append(pt(left));
        css.append(";text-indent:").append(pt(first));
        if (spread != 0) {
            css.append(";letter-spacing:").append(pt(spread));
        }
        if (on(where, "pageBreakBefore")) {
            css.append(";page-break-before:always");
        }
        rule(css, where, "top");
        rule(css, where, "bottom");
        return css.toString();
    }

    private static void rule(StringBuilder css, List<Element> where, String side) {
        for (Element one : where) {
            Element border = child(one, "pBdr", side);
            if (border != null) {
                String color = attribute(border, "color");
                css.append(";border-" + side + ":" + pt(measure(border, "sz", 4) / 8) + " solid #")
                        .append(color == null || color.equals("auto") ? "000000" : color);
                return;
            }
        }
    }

    private String lineHeight(List<Element> where, double size) {
        double line = number(where, "spacing", "line", 0);
        String rule = said(where, "spacing", "lineRule");
        if (line > 0 && ("exact".equals(rule) || "atLeast".equals(rule))) {
            return pt(line / TWIPS);
        }
        double one = pitch > 0 ? pitch * Math.max(1, Math.ceil(size * 1.2 / pitch)) : size * 1.35;
        return pt(line > 0 ? one * line / 240 : one);
    }

    private static String align(@Nullable String said) {
        return switch (said == null ? "" : said) {
            case "center" -> "center";
            case "right", "end" -> "right";
            case "both", "distribute" -> "justify";
            default -> "left";
        };
    }

    private static double size(List<Element> where) {
        return number(where, "sz", "val", 21) / 2;
    }

    private void run(Element run, Element paragraph) {
        List<Element> where = styles.ofRun(run, paragraph);
        html.append("<span style=\"font-size:").append(pt(size(where)));
        String face = said(where, "rFonts", "eastAsia");
        if (on(where, "b") || face != null && (face.contains("黑") || face.contains("小标宋"))) {
            html.append(";font-family:song-bold");
        }
        double closer = number(where, "spacing", "val", 0) / TWIPS;
        if (closer != 0) {
            html.append(";letter-spacing:").append(pt(closer));
        }
        String color = said(where, "color", "val");
        if (color != null && color.matches("[0-9A-Fa-f]{6}")) {
            html.append(";color:#").append(color);
        }
        if (said(where, "u", "val") != null && !"none".equals(said(where, "u", "val"))) {
            html.append(";text-decoration:underline");
        }
        html.append("\">");
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                piece(element);
            }
        }
        html.append("</span>");
    }

    private void piece(Element element) {
        switch (element.getLocalName()) {
            case "t" -> text(element.getTextContent());
            case "tab" -> html.append("&#8195;");
            case "br" ->
                html.append(
                        "page".equals(attribute(element, "type"))
                                ? "<br style=\"page-break-after:always\"/>"
                                : "<br/>");
            case "drawing" -> picture(element);
            default -> {}
        }
    }

    /** A character that the common typeface lacks is set in the one for rare names; only then is that one read. */
    private void text(String text) {
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            switch (one) {
                case "&" -> html.append("&amp;");
                case "<" -> html.append("&lt;");
                case ">" -> html.append("&gt;");
                default -> {
                    if (c >= FIRST_HAN
                            && Character.isIdeographic(c)
                            && !COMMON.newEncoder().canEncode(one)) {
                        html.append("<span class=\"rare\">").append(one).append("</span>");
                    } else {
                        html.append(one);
                    }
                }
            }
        });
    }

    private void picture(Element drawing) {
        Element extent = (Element) drawing.getElementsByTagNameNS("*", "extent").item(0);
        Element blip = (Element) drawing.getElementsByTagNameNS("*", "blip").item(0);
        byte[] bytes = blip == null ? null : parts.related(blip.getAttributeNS(RELATIONS, "embed"));
        if (bytes != null && extent != null) {
            html.append("<img style=\"width:")
                    .append(pt(Double.parseDouble(extent.getAttribute("cx")) / EMU))
                    .append(";height:")
                    .append(pt(Double.parseDouble(extent.getAttribute("cy")) / EMU))
                    .append("\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(bytes))
                    .append("\"/>");
        }
    }

    // ------------------------------------------------------------------ tables

    private void table(Element table) {
        List<Element> columns = children(child(table, "tblGrid"), "gridCol");
        double width = columns.stream().mapToDouble(one -> twips(one, "w", 0)).sum();
        boolean centred = "center".equals(attribute(child(table, "tblPr", "jc"), "val"));
        html.append("<table style=\"width:")
                .append(pt(width))
                .append(centred ? ";margin:0 auto" : "")
                .append("\">");
        columns.forEach(one -> html.append("<col style=\"width:")
                .append(pt(twips(one, "w", 0)))
                .append("\"/>"));
        boolean lined = child(table, "tblPr", "tblBorders") != null || child(table, "tblPr", "tblStyle") != null;
        List<Element> rows = children(table, "tr");
        int headings = headings(rows);
        html.append(headings > 0 ? "<thead>" : "<tbody>");
        for (int row = 0; row < rows.size(); row++) {
            if (row > 0 && row == headings) {
                html.append("</thead><tbody>");
            }
            double height = twips(child(rows.get(row), "trPr", "trHeight"), "val", 0);
            html.append("<tr style=\"height:").append(pt(height)).append("\">");
            int column = 0;
            for (Element cell : children(rows.get(row), "tc")) {
                int wide = span(cell);
                if (!continues(cell)) {
                    cell(cell, wide, tall(rows, row, column), lined);
                }
                column += wide;
            }
            html.append("</tr>");
        }
        html.append(headings == rows.size() ? "</thead></table>" : "</tbody></table>");
    }

    /** How many rows at the top stand again at the top of every page. */
    private static int headings(List<Element> rows) {
        int headings = 0;
        while (headings < rows.size() && child(rows.get(headings), "trPr", "tblHeader") != null) {
            headings++;
        }
        return headings;
    }

    private void cell(Element cell, int wide, int tall, boolean lined) {
        html.append("<td colspan=\"")
                .append(wide)
                .append("\" rowspan=\"")
                .append(tall)
                .append("\" style=\"");
        for (String side : List.of("top", "left", "bottom", "right")) {
            String own = attribute(child(cell, "tcPr", "tcBorders", side), "val");
            boolean drawn = own == null ? lined : !own.equals("nil") && !own.equals("none");
            html.append("border-").append(side).append(drawn ? ":0.6pt solid #000;" : ":none;");
        }
        String across = attribute(child(cell, "tcPr", "vAlign"), "val");
        html.append("vertical-align:")
                .append("center".equals(across) ? "middle" : "top")
                .append("\">");
        blocks(cell);
        html.append("</td>");
    }

    private static int span(Element cell) {
        return (int) measure(child(cell, "tcPr", "gridSpan"), "val", 1);
    }

    private static boolean continues(Element cell) {
        Element merge = child(cell, "tcPr", "vMerge");
        return merge != null && !"restart".equals(attribute(merge, "val"));
    }

    /** Over how many rows the cell that begins here goes. */
    private static int tall(List<Element> rows, int row, int column) {
        int tall = 1;
        while (row + tall < rows.size()) {
            Element below = at(rows.get(row + tall), column);
            if (below == null || !continues(below)) {
                break;
            }
            tall++;
        }
        return tall;
    }

    private static @Nullable Element at(Element row, int column) {
        int at = 0;
        for (Element cell : children(row, "tc")) {
            if (at == column) {
                return cell;
            }
            at += span(cell);
        }
        return null;
    }

    // ------------------------------------------------------------------ measures

    private static double twips(@Nullable Element element, String name, double otherwise) {
        double said = measure(element, name, -1);
        return said < 0 ? otherwise : said / TWIPS;
    }

    private static double measure(@Nullable Element element, String name, double otherwise) {
        String value = attribute(element, name);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String pt(double points) {
        return String.format(Locale.ROOT, " %.2fpt", points);
    }
}
