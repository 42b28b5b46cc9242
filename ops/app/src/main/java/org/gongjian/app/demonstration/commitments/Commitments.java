package org.gongjian.app.demonstration.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongjian.app.demonstration.matters.Matters;
import org.gongjian.app.demonstration.matters.Tables;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.demonstration.town.Agreements;
import org.gongjian.app.demonstration.town.YearLists;
import org.gongjian.command.matter.desk.OccurrenceBook;
import org.gongjian.command.platform.edge.EdgeFacts;

/**
 * 承诺、领办: seventy-six of them in three communities. What agreements promise comes by itself when its day comes; the letter of
 * duties of 鑫源 is kept as practice 11.3 tells it; the others stand wherever a promise can stand.
 */
public final class Commitments implements Chapter {

    /** As practice 10 counts them: projects, posts, promises, and every occurrence that fell due. */
    public static final int ALL = 76;

    private final Function<EdgeFacts, Matters.Desk> desks;
    private final OccurrenceBook book;

    public Commitments(Function<EdgeFacts, Matters.Desk> desks, OccurrenceBook book) {
        this.desks = desks;
        this.book = book;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public void tell(Seeding seeding) {
        LocalDate today = seeding.today();
        LocalDate listed = Pledge.LISTED.atYear(YearLists.year(today));
        List<Pledge> all = Tables.rows("commitments.tsv").stream()
                .map(row -> Pledge.of(row, today, listed))
                .toList();
        Telling telling = new Telling(seeding, desks.apply(seeding.edges()), book);
        all.stream().filter(one -> one.kind() != Pledge.Kind.MORE).forEach(telling::tell);
        telling.agreed();
        telling.xinyuan(Agreements.yearOfDuties(today));
        telling.inOrder();
        all.stream()
                .filter(one -> one.kind() == Pledge.Kind.MORE)
                .limit(Math.max(0, ALL - telling.told()))
                .forEach(telling::tell);
        telling.inOrder();
    }
}
