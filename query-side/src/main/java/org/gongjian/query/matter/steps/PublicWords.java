package org.gongjian.query.matter.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.redaction.Exposure;
import org.gongjian.matter.redaction.KnownPerson;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** What is drafted for the public column, with everything marked in it that points to a person. */
public interface PublicWords {
    String TITLE = "title";
    String SUMMARY = "summary";
    String ANSWER = "answer";

    /** The steps whose page shows the texts. */
    Set<String> STEPS = Set.of("draft-publication", "publish", "return-publication");

    /** With what a draft begins, by field; nothing for who does not draft. */
    Map<String, String> proposed(UUID matter, Scope scope);

    /** Texts by field, held against those behind the matter. */
    List<Text> lookedThrough(UUID matter, Map<String, String> texts, Scope scope);

    /**
     * One text in pieces.
     *
     * @param field its label is {@code field.draft-publication.<field>}
     */
    record Text(String field, List<Piece> pieces) {
        public Text {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of a text.
     *
     * @param shows what has to go; null for what may stay
     */
    record Piece(String text, Passage.@Nullable Kind shows) {}

    /** The texts that say something, in the order of the form. */
    static List<Text> marked(Map<String, String> texts, Collection<KnownPerson> known) {
        Map<String, Passage.Part> parts = new LinkedHashMap<>();
        parts.put(TITLE, Passage.Part.TITLE);
        parts.put(SUMMARY, Passage.Part.SUMMARY);
        parts.put(ANSWER, Passage.Part.ANSWER);
        List<Text> marked = new ArrayList<>();
        parts.forEach((field, part) -> {
            String text = texts.getOrDefault(field, "");
            if (!text.isBlank()) {
                marked.add(new Text(field, pieces(text, Exposure.in(part, text, known))));
            }
        });
        return marked;
    }

    private static List<Piece> pieces(String text, List<Passage> passages) {
        List<Piece> pieces = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        int told = 0;
        for (Passage one : passages) {
            int from = Math.max(told, one.from() - 1);
            add(pieces, characters, told, from, null);
            add(pieces, characters, from, one.to(), one.kind());
            told = one.to();
        }
        add(pieces, characters, told, characters.length, null);
        return pieces;
    }

    private static void add(List<Piece> pieces, int[] characters, int from, int to, Passage.@Nullable Kind shows) {
        if (from < to) {
            pieces.add(new Piece(new String(characters, from, to - from), shows));
        }
    }
}
