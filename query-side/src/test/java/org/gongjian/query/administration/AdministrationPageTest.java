package org.gongjian.query.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.members.MembersReadModel;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.junit.jupiter.api.Test;

class AdministrationPageTest {

    @Test
    void who_comes_back_from_registering_finds_it_counted() {
        assertThat(Stream.of(AdministrationPage.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("overview"))
                        .map(method -> method.getAnnotation(ReadsFrom.class))
                        .map(ReadsFrom::value))
                .singleElement()
                .satisfies(waitsFor -> assertThat(waitsFor)
                        .containsExactlyInAnyOrder(
                                NamesReadModel.GROUP,
                                MembersReadModel.GROUP,
                                PartyOrganisationsReadModel.GROUP,
                                BodiesReadModel.GROUP));
    }
}
