package org.gongjian.query.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text with what was found in it. */
final class Marked {
    private static final int BEFORE = 18;
    private static final int SHOWN = 90;

    private Marked() {}

    /** A piece of a text; pages escape it and mark it when it is a hit. */
    record Piece(String text, boolean hit) {}

    /** The whole text in pieces. */
    static List<Piece> whole(String text, List<String> words) {
        return pieces(text, hits(text, words), 0, text.length());
    }

    /** What stands around the first hit; nothing where there is none. */
    static List<Piece> excerpt(String text, List<String> words) {
        String line = text.replaceAll("\\s+", " ").strip();
        BitSet hits = hits(line, words);
        if (hits.isEmpty()) {
            return List.of();
        }
        int begin = Math.max(0, hits.nextSetBit(0) - BEFORE);
        int end = Math.min(line.length(), begin + SHOWN);
        List<Piece> pieces = new ArrayList<>(pieces(line, hits, begin, end));
        if (begin > 0) {
            pieces.addFirst(new Piece("…", false));
        }
        if (end < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    private static BitSet hits(String text, List<String> words) {
        Plain plain = Plain.of(text);
        String initials = Initials.of(plain.letters());
        BitSet hits = new BitSet(text.length());
        for (String word : words) {
            boolean found = mark(plain, plain.letters(), word, hits);
            if (!found && Question.mayBeInitials(word)) {
                mark(plain, initials, word, hits);
            }
        }
        return hits;
    }

    private static boolean mark(Plain plain, String letters, String word, BitSet hits) {
        boolean found = false;
        for (int at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length())) {
            hits.set(plain.origin(at), plain.origin(at + word.length() - 1) + 1);
            found = true;
        }
        return found;
    }

    private static List<Piece> pieces(String text, BitSet hits, int begin, int end) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = begin; at < end; ) {
            boolean hit = hits.get(at);
            int change = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            int to = change < 0 ? end : Math.min(change, end);
            pieces.add(new Piece(text.substring(at, to), hit));
            at = to;
        }
        return pieces;
    }
}
