package org.gongjian.query.matter.earlier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Earlier matters of the person at the counter. The question travels in the body, is answered only to offices that read contact data, and
 * stands on record: who asked and how much was found, never for whom.
 */
@Controller
class EarlierPage {
    private final Persons persons;
    private final MatterHeads heads;
    private final EarlierTable table;
    private final QuestionsOnRecord onRecord;

    EarlierPage(Persons persons, MatterHeads heads, JdbcClient viewJdbc, QuestionsOnRecord onRecord) {
        this.persons = persons;
        this.heads = heads;
        this.table = new EarlierTable(viewJdbc, Generation.live(EarlierReadModel.GROUP));
        this.onRecord = onRecord;
    }

    /** A matter as the list names it. */
    record Line(UUID id, String receiptNo, MatterKind kind, StageCode stage, String summary, Instant raisedAt) {}

    @PostMapping("/ask/earlier-matters")
    String ask(
            @RequestParam(name = "raiser.phone", defaultValue = "") String phone,
            @RequestParam(name = "raiser.name", defaultValue = "") String name,
            @RequestParam(name = "raiser.address", defaultValue = "") String address,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Acting acting,
            Model model) {
        Scope scope = Scope.of(acting);
        if (!scope.readsContactData()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        boolean asked = !phone.isBlank() || !name.isBlank() && !address.isBlank();
        List<Line> matters = asked ? find(phone, name, address, scope) : List.of();
        if (asked) {
            onRecord.personLookedUp("earlier-matters", matters.size(), acting);
        }
        model.addAttribute("asked", asked);
        model.addAttribute("matters", matters);
        return fragment ? "matter/earlier :: list" : "matter/earlier";
    }

    private List<Line> find(String phone, String name, String address, Scope scope) {
        List<UUID> found = persons.found(given(phone), given(name), given(address), scope);
        return table.of(found, scope).stream()
                .flatMap(came -> heads.head(came.matter(), scope).stream()
                        .map(head -> new Line(
                                head.id(), head.receiptNo(), head.kind(), head.stage(), head.summary(), came.at())))
                .toList();
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
