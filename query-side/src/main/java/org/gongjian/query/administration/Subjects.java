package org.gongjian.query.administration;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodyRow;
import org.gongjian.query.registry.census.CensusRow;
import org.gongjian.query.registry.census.Censuses;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.sessions.Sessions;
import org.springframework.stereotype.Component;

/** What a form is about, by its name; nothing where it does not lie at or below the reader's area. */
@Component
class Subjects {
    private final Directory directory;
    private final Roll roll;
    private final Sessions sessions;
    private final PartyOrganisations parties;
    private final Bodies bodies;
    private final Censuses censuses;
    private final Today today;

    Subjects(
            Directory directory,
            Roll roll,
            Sessions sessions,
            PartyOrganisations parties,
            Bodies bodies,
            Censuses censuses,
            Today today) {
        this.directory = directory;
        this.roll = roll;
        this.sessions = sessions;
        this.parties = parties;
        this.bodies = bodies;
        this.censuses = censuses;
        this.today = today;
    }

    /** Its name, empty for somebody who is not named. */
    Optional<String> of(String list, UUID id, Scope scope) {
        return switch (list) {
            case "areas" ->
                directory.areas(scope).stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> directory.places(scope).of(one.path()))
                        .findFirst();
            case "organisations" ->
                first(directory.organisations(scope).stream()
                        .filter(one -> one.id().equals(id))
                        .map(Directory.Organisation::name));
            case "offices" ->
                first(directory.offices(scope).stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> directory.places(scope).of(one.path()) + " " + one.title()));
            case "persons" -> roll.one(id, scope, today.of(scope)).map(one -> one.name() == null ? "" : one.name());
            case "sessions" ->
                sessions.one(id, scope)
                        .map(one ->
                                directory.places(scope).of(one.community()) + " " + one.term() + "-" + one.number());
            case "party-organisations" -> parties.one(id, scope).map(PartyOrganisationRow::name);
            case "censuses" -> censuses.one(id, scope).map(CensusRow::name);
            case "bodies" -> bodies.one(id, scope).map(BodyRow::name);
            default -> Optional.empty();
        };
    }

    private static Optional<String> first(Stream<String> names) {
        return names.findFirst();
    }
}
