package org.gongjian.query.registry.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.Survey;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveysTest {
    private static final Instant AT = Instant.parse("2026-03-12T07:30:00Z");
    private static final Happened HAPPENED =
            new Happened(AT, false, new Id.PersonId(new UUID(5, 5)), new Capacity.Private(), null, Via.IMPORT, null);
    private static final AreaPath HERE = new AreaPath(area(1), area(2), area(3));
    private static final AreaPath ELSEWHERE = new AreaPath(area(1), area(2), area(9));

    private final GivenFacts given = new GivenFacts();
    private final Surveys surveys = new Surveys(given.jdbc());
    private final UUID unit = UUID.randomUUID();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_latest_survey_is_shown_where_the_organisation_is_and_nowhere_else() {
        told(new OrganisationEvent.Surveyed(HAPPENED, at("柳荫里 7 号楼"), null));
        told(new OrganisationEvent.Surveyed(HAPPENED, at("柳荫里 9 号楼"), at("柳荫里 7 号楼")));
        given.following(new SurveysReadModel());
        given.folded();
        assertThat(surveys.latest(unit, scope(HERE)))
                .hasValueSatisfying(
                        found -> assertThat(found.survey().address()).isEqualTo("柳荫里 9 号楼"));
        assertThat(surveys.latest(unit, scope(ELSEWHERE))).isEmpty();
        assertThat(surveys.all(scope(HERE))).containsOnlyKeys(unit);
        assertThat(surveys.all(scope(ELSEWHERE))).isEmpty();

        told(new OrganisationEvent.Moved(HAPPENED, ELSEWHERE));
        given.folded();
        assertThat(surveys.latest(unit, scope(HERE))).isEmpty();
        assertThat(surveys.latest(unit, scope(ELSEWHERE))).isPresent();
    }

    private void told(Fact fact) {
        given.fact("organisation", unit, HERE, AT, fact);
    }

    private static Survey at(String address) {
        return new Survey(
                null, null, address, null, null, 36, null, null, null, null, null, true, null, null, null, null);
    }

    private static Scope scope(AreaPath area) {
        return new Scope(area, Role.CLERK, new Id.PersonId(new UUID(0, 1)), new Id.OfficeId(new UUID(0, 2)), null);
    }

    private static Id.AreaId area(long n) {
        return new Id.AreaId(new UUID(0, n));
    }
}
