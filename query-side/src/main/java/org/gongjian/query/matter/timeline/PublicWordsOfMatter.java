package org.gongjian.query.matter.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.Publication;
import org.gongjian.matter.redaction.KnownPerson;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.matter.steps.PublicWords;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts for the public column: from the last draft, else from summary and answer; held against those behind the matter. */
@Component
class PublicWordsOfMatter implements PublicWords {
    private final TimelineTable table;
    private final Persons persons;

    PublicWordsOfMatter(JdbcClient viewJdbc, Persons persons) {
        this.table = new TimelineTable(viewJdbc, Generation.live(TimelineReadModel.GROUP));
        this.persons = persons;
    }

    /** Where everybody reads it; null when nobody does. */
    static @Nullable String address(Sight sight, AreaPath area) {
        Publication publication = sight.publication();
        boolean forEverybody = sight.filed().sensitivity() == Sensitivity.ORDINARY
                && !sight.filed().shielded();
        return publication == null || publication.standing() == null || !forEverybody || area.community() == null
                ? null
                : "/public/" + area.community() + "/" + publication.entry();
    }

    @Override
    public Map<String, String> proposed(UUID matter, Scope scope) {
        return scope.readsOwnWords()
                ? table.page(matter, scope).map(kept -> proposed(kept.sight())).orElse(Map.of())
                : Map.of();
    }

    private static Map<String, String> proposed(Sight sight) {
        Publication publication = sight.publication();
        MatterEvent.PublicationDrafted draft = publication == null
                ? null
                : publication.waiting() != null ? publication.waiting() : publication.standing();
        Map<String, String> texts = new LinkedHashMap<>();
        BiConsumer<String, @Nullable String> put = (field, text) -> texts.put(field, text == null ? "" : text);
        put.accept(TITLE, draft == null ? sight.filed().summary() : draft.title());
        put.accept(SUMMARY, draft == null ? "" : draft.summary());
        boolean outdated = publication != null && publication.outdated();
        put.accept(ANSWER, draft == null || outdated ? sight.answer() : draft.answer());
        return texts;
    }

    @Override
    public List<Text> lookedThrough(UUID matter, Map<String, String> texts, Scope scope) {
        return PublicWords.marked(texts, known(matter, scope));
    }

    private List<KnownPerson> known(UUID matter, Scope scope) {
        List<UUID> behind = table.page(matter, scope).stream()
                .flatMap(kept -> kept.sight().taken().people())
                .distinct()
                .toList();
        return persons.contacts(behind, scope).values().stream()
                .map(contact -> new KnownPerson(contact.name(), contact.phone(), contact.address()))
                .toList();
    }
}
