package org.gongjian.command.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a Word file, read as plain XML. */
final class WordParts {
    private static final long LARGEST = 50L * 1024 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    WordParts(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            long left = LARGEST;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) left);
                left -= bytes.length;
                if (left <= 0) {
                    throw new IllegalStateException("a Word file larger than anybody's paper");
                }
                parts.put(entry.getName(), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Element relations = xml("word/_rels/document.xml.rels");
        if (relations != null) {
            children(relations, "Relationship")
                    .forEach(one -> targets.put(one.getAttribute("Id"), "word/" + one.getAttribute("Target")));
        }
    }

    /** The root of a part; null when there is none. */
    @Nullable
    Element xml(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            return null;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a Word file with a broken part", e);
        }
    }

    /** The bytes that a relation of the document points to, such as a picture. */
    byte @Nullable [] related(String id) {
        String target = targets.get(id);
        return target == null ? null : parts.get(target);
    }

    /** Whether there is a part of this name. */
    boolean has(String part) {
        return parts.containsKey(part);
    }

    // ------------------------------------------------------------------ reading elements by their plain names

    static List<Element> children(@Nullable Element parent, String name) {
        List<Element> found = new ArrayList<>();
        if (parent != null) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && element.getLocalName().equals(name)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    static @Nullable Element child(@Nullable Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            List<Element> found = children(at, name);
            at = found.isEmpty() ? null : found.getFirst();
        }
        return at;
    }

    /** An attribute by its local name; null when it is not said. */
    static @Nullable String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return null;
        }
        String value = element.getAttributeNS(element.getNamespaceURI(), name);
        return value.isEmpty() ? null : value;
    }
}
