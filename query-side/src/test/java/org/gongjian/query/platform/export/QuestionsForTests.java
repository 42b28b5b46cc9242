package org.gongjian.query.platform.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.Acting;

/** What would be put on record; the table is the command side's. */
public final class QuestionsForTests extends QuestionsOnRecord {
    /** In their order. */
    public final List<Question> asked = new ArrayList<>();

    public QuestionsForTests(GivenFacts given) {
        super(given.jdbc(), Clock.systemUTC());
    }

    @Override
    public void write(Question question, Acting acting) {
        asked.add(question);
    }
}
