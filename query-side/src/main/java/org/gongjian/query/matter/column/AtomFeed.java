package org.gongjian.query.matter.column;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A page of a column as Atom (RFC 4287), its pages linked as RFC 5005 says. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private AtomFeed() throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamWriter(text);
    }

    /**
     * What stands in the feed beside the entries.
     *
     * @param column address of the page that shows the same
     * @param self address of this page of the feed
     * @param next of the page after it
     */
    record Head(
            String title,
            String subtitle,
            String column,
            String self,
            @Nullable String next) {}

    /** What an entry says in words: the stage and what came of it. */
    interface Wording {
        String stands(Column.Entry entry);
    }

    static String of(Column.Changes changes, Head head, Wording words) {
        try {
            AtomFeed feed = new AtomFeed();
            feed.write(changes, head, words);
            return feed.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Column.Changes changes, Head head, Wording words) throws XMLStreamException {
        Instant changed = changes.changedAt();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", "urn:uuid:" + changes.board().community());
        element("title", head.title());
        element("subtitle", head.subtitle());
        element("updated", time(changed == null ? Instant.EPOCH : changed));
        link("self", "application/atom+xml", head.self());
        link("alternate", "text/html", head.column());
        if (head.next() != null) {
            link("next", "application/atom+xml", head.next());
        }
        xml.writeStartElement("author");
        element("name", changes.board().name());
        xml.writeEndElement();
        for (Column.Entry entry : changes.entries()) {
            write(entry, head.column() + "/" + entry.entry(), words);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void write(Column.Entry entry, String address, Wording words) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + entry.entry());
        element("title", entry.title());
        element("published", time(entry.publishedAt()));
        element("updated", time(entry.changedAt()));
        link("alternate", "text/html", address);
        if (entry.category() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", allowed(entry.category()));
        }
        String stands = words.stands(entry);
        element("summary", entry.summary() == null ? stands : stands + "\n" + entry.summary());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(allowed(entry.answer() == null ? stands : entry.answer()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(content));
        xml.writeEndElement();
    }

    private void link(String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", allowed(address));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** What XML 1.0 has no place for is replaced; the writer would let it through. */
    private static String allowed(String content) {
        return content.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
