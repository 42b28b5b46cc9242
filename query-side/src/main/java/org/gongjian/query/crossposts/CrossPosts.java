package org.gongjian.query.crossposts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodyRow;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers offices, secretaries of party organisations and seats of the reader's area, and says who stands in two organisations. */
@Component
class CrossPosts {
    private final Directory directory;
    private final Bodies bodies;
    private final PartyOrganisations parties;
    private final OfficialNames people;
    private final Names names;
    private final MessageSource messages;

    CrossPosts(
            Directory directory,
            Bodies bodies,
            PartyOrganisations parties,
            OfficialNames people,
            Names names,
            MessageSource messages) {
        this.directory = directory;
        this.bodies = bodies;
        this.parties = parties;
        this.people = people;
        this.names = names;
        this.messages = messages;
    }

    /** Who holds posts in two organisations or more on a day. */
    List<CrossPost> on(LocalDate day, Scope scope, Locale locale) {
        CrossPostList list = new CrossPostList();
        Map<UUID, String> organisations = new HashMap<>();
        directory.organisations(scope).forEach(one -> organisations.put(one.id(), one.name()));
        Places places = directory.places(scope);
        offices(day, scope, organisations, places, list);
        secretaries(day, scope, organisations, places, locale, list);
        seats(day, scope, organisations, places, locale, list);
        return list.named(people.of(list.persons(), scope));
    }

    private void offices(
            LocalDate day, Scope scope, Map<UUID, String> organisations, Places places, CrossPostList list) {
        for (Directory.Office office : directory.offices(scope)) {
            Directory.Tenure holder = office.holderOn(day);
            if (holder != null) {
                String path = "/deputies/" + office.id();
                list.holds(
                        holder.person(),
                        post(office.organisation(), office.path(), organisations, places, office.title(), path));
            }
        }
    }

    private void secretaries(
            LocalDate day,
            Scope scope,
            Map<UUID, String> organisations,
            Places places,
            Locale locale,
            CrossPostList list) {
        ZoneId zone = names.zone(scope);
        for (PartyOrganisationRow party : parties.all(scope)) {
            PartyOrganisationRow.Secretary secretary = party.standsOn(day, zone) ? party.secretaryOn(day) : null;
            if (secretary != null) {
                String title = party.name() + said("crossposts.secretary", locale);
                String path = "/admin/party-organisations/" + party.id();
                list.holds(secretary.person(), post(party.unit(), party.path(), organisations, places, title, path));
            }
        }
    }

    private void seats(
            LocalDate day,
            Scope scope,
            Map<UUID, String> organisations,
            Places places,
            Locale locale,
            CrossPostList list) {
        for (BodyRow body : bodies.all(scope)) {
            String path = "/admin/bodies/" + body.id();
            for (BodyRow.Seat seat : body.rollOn(day)) {
                BodyRow.Tenure tenure = Objects.requireNonNull(seat.tenure());
                UUID person = tenure.person();
                if (person == null) {
                    continue;
                }
                String post = tenure.post() == null ? said("crossposts.seat", locale) : tenure.post();
                list.holds(person, post(null, body.path(), organisations, places, body.name() + post, path));
                if (tenure.organisation() != null) {
                    String unit = organisations.getOrDefault(tenure.organisation(), "");
                    list.standsFor(
                            person,
                            new CrossPost.Post(
                                    tenure.organisation(), unit, said("crossposts.stands-for", locale), path));
                }
            }
        }
    }

    /** A post of an organisation; without one, of the area itself. */
    private static CrossPost.Post post(
            @Nullable UUID organisation,
            AreaPath area,
            Map<UUID, String> organisations,
            Places places,
            String title,
            String path) {
        return organisation == null
                ? new CrossPost.Post(deepest(area).value(), places.of(area), title, path)
                : new CrossPost.Post(organisation, organisations.getOrDefault(organisation, ""), title, path);
    }

    private static Id.AreaId deepest(AreaPath area) {
        return area.community() != null ? area.community() : area.street() != null ? area.street() : area.district();
    }

    private String said(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
