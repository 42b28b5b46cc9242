package org.gongjian.query.platform.folding;

import java.util.Comparator;

/**
 * One filling of a read model's tables. Projections write to the tables of their generation; pages read through the view, which is
 * {@link #live}.
 *
 * @param number 1, 2, 3 …; 0 stands for the view that shows the generation in use
 */
public record Generation(String group, int number) implements Comparable<Generation> {

    /** What pages read: the view, whichever generation it shows. */
    public static Generation live(String group) {
        return new Generation(group, 0);
    }

    /** The qualified name of a table of this generation: {@code view.matter_register_g3}, or the view itself. */
    public String of(String table) {
        return "view." + table + suffix();
    }

    /** Name of the processor, its token and its dead letters: {@code matter_register_g3}. */
    public String processor() {
        return group + suffix();
    }

    /** What {@code ${g}} stands for in {@code db/readmodel/<group>.sql}. */
    public String suffix() {
        return number == 0 ? "" : "_g" + number;
    }

    @Override
    public int compareTo(Generation other) {
        return Comparator.comparing(Generation::group)
                .thenComparingInt(Generation::number)
                .compare(this, other);
    }

    public Generation next() {
        return new Generation(group, number + 1);
    }
}
