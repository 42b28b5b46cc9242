package org.gongjian.query.matter.steps;

import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** Fills a list that a form offers: organisations, persons, categories, the signers of this matter. */
public interface ChoiceSource {

    /** The name by which {@link StepField#list} asks for it. */
    String list();

    /** What may be chosen in this scope, in the order shown; for lists of one matter that matter's. */
    List<Choice> choices(Scope scope, @Nullable UUID matter);
}
