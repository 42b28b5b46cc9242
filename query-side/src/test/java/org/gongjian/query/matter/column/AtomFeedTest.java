package org.gongjian.query.matter.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ResultClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed read back by a parser: what RFC 4287 asks for is there, and nothing in a text breaks it. */
class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String COLUMN = "https://example.cn/public/c1";
    private static final String NASTY = "<b>\"3 号楼\" & 'x' ]]> \uFFFE\u0001结束";
    private static final UUID ENTRY = new UUID(7, 1);

    private static Document feed(@Nullable String next) {
        Column.Entry entry = new Column.Entry(
                ENTRY,
                NASTY,
                NASTY,
                null,
                NASTY,
                StageCode.ANSWERED,
                null,
                ResultClass.A,
                Instant.parse("2026-04-14T01:00:00Z"),
                LocalDate.parse("2026-04-14"),
                Instant.parse("2026-04-21T01:00:00.123456Z"));
        Column.Changes changes = new Column.Changes(
                new Column.Board(new UUID(1, 1), "柳荫社区", "澄塘街道", 0),
                List.of(entry),
                next,
                Instant.parse("2026-04-21T01:00:00Z"));
        String xml = AtomFeed.of(
                changes, new AtomFeed.Head("柳荫社区公开栏", "办理情况公开", COLUMN, COLUMN + "/feed.atom", next), one -> "已答复");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalStateException(xml, e);
        }
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(ATOM, name);
        List<Element> elements = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            elements.add((Element) found.item(n));
        }
        return elements;
    }

    private static String text(Element in, String name) {
        return all(in, name).getFirst().getTextContent();
    }

    private static List<String> links(Element in, String rel) {
        return all(in, "link").stream()
                .filter(link ->
                        link.getParentNode() == in && link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void a_feed_has_its_id_title_time_author_and_links() {
        Element feed = feed(COLUMN + "/feed.atom?after=x").getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo("urn:uuid:" + new UUID(1, 1));
        assertThat(text(feed, "title")).isEqualTo("柳荫社区公开栏");
        assertThat(Instant.parse(text(feed, "updated"))).isEqualTo("2026-04-21T01:00:00Z");
        assertThat(text(all(feed, "author").getFirst(), "name")).isEqualTo("柳荫社区");
        assertThat(links(feed, "self")).containsExactly(COLUMN + "/feed.atom");
        assertThat(links(feed, "alternate")).containsExactly(COLUMN);
        assertThat(links(feed, "next")).containsExactly(COLUMN + "/feed.atom?after=x");
        assertThat(links(feed(null).getDocumentElement(), "next")).isEmpty();
    }

    @Test
    void an_entry_keeps_its_id_and_says_what_everybody_may_know() {
        Element entry = all(feed(null).getDocumentElement(), "entry").getFirst();
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + ENTRY);
        assertThat(text(entry, "published")).isEqualTo("2026-04-14T01:00:00Z");
        assertThat(Instant.parse(text(entry, "updated"))).isEqualTo("2026-04-21T01:00:00.123Z");
        assertThat(links(entry, "alternate")).containsExactly(COLUMN + "/" + ENTRY);
        assertThat(text(entry, "summary")).startsWith("已答复");
        assertThat(text(entry, "content")).as("without an answer the stage").isEqualTo("已答复");
    }

    @Test
    void whatever_a_text_holds_it_stays_a_text() {
        Element entry = all(feed(null).getDocumentElement(), "entry").getFirst();
        String harmless = NASTY.replace('\uFFFE', '\uFFFD').replace('\u0001', '\uFFFD');
        assertThat(text(entry, "title")).isEqualTo(harmless);
        assertThat(all(entry, "category").getFirst().getAttribute("term")).isEqualTo(harmless);
        assertThat(all(entry, "b")).isEmpty();
    }
}
