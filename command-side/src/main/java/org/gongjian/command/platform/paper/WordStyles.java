package org.gongjian.command.platform.paper;

import static org.gongjian.command.platform.paper.WordParts.attribute;
import static org.gongjian.command.platform.paper.WordParts.child;
import static org.gongjian.command.platform.paper.WordParts.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What holds for a paragraph or a run: what it says itself, then its styles from near to far, then the defaults of the document. */
final class WordStyles {
    private final Map<String, Element> byId = new HashMap<>();
    private final @Nullable Element defaults;
    private @Nullable String usual;

    WordStyles(@Nullable Element styles) {
        defaults = child(styles, "docDefaults");
        for (Element style : children(styles, "style")) {
            String id = attribute(style, "styleId");
            if (id != null) {
                byId.put(id, style);
                if ("paragraph".equals(attribute(style, "type")) && "1".equals(attribute(style, "default"))) {
                    usual = id;
                }
            }
        }
    }

    /** Where paragraph properties stand, nearest first. */
    List<Element> ofParagraph(Element paragraph) {
        List<Element> all = new ArrayList<>();
        add(all, child(paragraph, "pPr"));
        styles(paragraph).forEach(style -> add(all, child(style, "pPr")));
        add(all, child(defaults, "pPrDefault", "pPr"));
        return all;
    }

    /** Where run properties stand, nearest first. */
    List<Element> ofRun(Element run, Element paragraph) {
        List<Element> all = new ArrayList<>();
        add(all, child(run, "rPr"));
        styles(paragraph).forEach(style -> add(all, child(style, "rPr")));
        add(all, child(defaults, "rPrDefault", "rPr"));
        return all;
    }

    private List<Element> styles(Element paragraph) {
        List<Element> chain = new ArrayList<>();
        String id = attribute(child(paragraph, "pPr", "pStyle"), "val");
        Element style = byId.get(id == null ? usual : id);
        while (style != null && !chain.contains(style)) {
            chain.add(style);
            style = byId.get(attribute(child(style, "basedOn"), "val"));
        }
        return chain;
    }

    private static void add(List<Element> all, @Nullable Element one) {
        if (one != null) {
            all.add(one);
        }
    }

    /** The first that is said: the attribute of this property, {@code ind firstLine}. */
    static @Nullable String said(List<Element> where, String property, String attribute) {
        for (Element one : where) {
            String value = attribute(child(one, property), attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A number that is said, or another. */
    static double number(List<Element> where, String property, String attribute, double otherwise) {
        String value = said(where, property, attribute);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a property such as bold is switched on. */
    static boolean on(List<Element> where, String property) {
        for (Element one : where) {
            Element there = child(one, property);
            if (there != null) {
                String value = attribute(there, "val");
                return !"0".equals(value) && !"false".equals(value);
            }
        }
        return false;
    }
}
