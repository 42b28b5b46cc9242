package org.gongjian.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.gongjian.app.account.PasswordRules;
import org.gongjian.app.founding.StableIds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A community of its own for one story, set up by the administrator through the public interface: units, offices, charter. Those
 * who hold the offices are persons of the demonstration, because they have accounts.
 */
final class Setting {

    /** The demonstration ends before the stories begin. */
    static final LocalDate DEMONSTRATION_DAY = LocalDate.parse("2026-01-02");

    private static final Instant FOUNDED =
            LocalDateTime.parse("2024-12-01T09:00").atZone(StoryClock.ZONE).toInstant();

    private final Running running;
    private final Api administrator;
    private final UUID community;
    private final Map<String, Api> tokens = new HashMap<>();

    private Setting(Running running, Api administrator, UUID community) {
        this.running = running;
        this.administrator = administrator;
        this.community = community;
    }

    /** A new community under a preset, in force from 2026 on. */
    static Setting of(Running running, String name, String prefix, String letter, String preset) {
        running.clock().at("2025-12-20T10:00");
        Api administrator = Api.login(running.product().address(), "fangyuan", PasswordRules.DEMONSTRATION);
        UUID community = administrator
                .post("/admin/areas", """
                        {"parent":"%s","name":"%s","receiptPrefix":"%s","shortName":"%s"}""".formatted(demonstrationId("street"), name, prefix, letter))
                .id();
        Setting setting = new Setting(running, administrator, community);
        administrator
                .post("/admin/charters", """
                        {"area":"%s","name":"%s-1","preset":"%s","inForceFrom":"2026-01-01","adaptations":[]}""".formatted(community, name, preset))
                .accepted();
        return setting;
    }

    /**
     * Another version of the charter, with what it sets otherwise: {@code "key":"value"} pairs as JSON adaptations. The administrator
     * drafts it, the street puts it in force.
     */
    void charter(String name, String preset, String from, String adaptations) {
        UUID charter = administrator
                .post("/admin/charters/drafts", """
                        {"area":"%s","name":"%s","preset":"%s","adaptations":[%s]}""".formatted(community, name, preset, adaptations))
                .id();
        Api.login(running.product().address(), "dujuan", PasswordRules.DEMONSTRATION)
                .following(administrator)
                .post("/admin/charters/" + charter + "/put-in-force", """
                        {"draft":1,"inForceFrom":"%s"}""".formatted(from))
                .accepted();
    }

    /**
     * What a draft that sets this otherwise would have made of a motion of the last year: {@code "REJECTED, 9 needed"}, or nothing where it
     * comes to the same.
     */
    Optional<String> tried(String motion, String preset, String adaptations) {
        administrator
                .post("/admin/charters/drafts", """
                        {"area":"%s","name":"试算","preset":"%s","adaptations":[%s]}""".formatted(community, preset, adaptations))
                .accepted();
        JsonNode findings = administrator
                .get("/admin/charters/trial?version=draft&question=VOTE&area=" + community)
                .accepted()
                .get("result")
                .get("findings");
        JsonNode votes = StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("question").stringValue().equals("VOTE"))
                .findFirst()
                .orElseThrow();
        return StreamSupport.stream(votes.get("shown").spliterator(), false)
                .filter(one -> one.get("id").stringValue().equals(motion))
                .map(one -> one.get("tried"))
                .map(tried -> tried.get("code").stringValue() + ", "
                        + tried.get("number").intValue() + " needed")
                .findFirst();
    }

    UUID community() {
        return community;
    }

    Api administrator() {
        return administrator;
    }

    /** A unit of the community. */
    UUID organisation(String kind, String name) {
        return organisation(community, kind, name);
    }

    /** An office of the street. */
    UUID organisationOfStreet(String kind, String name) {
        return organisation(demonstrationId("street"), kind, name);
    }

    private UUID organisation(UUID area, String kind, String name) {
        return administrator
                .post("/admin/organisations", """
                        {"area":"%s","kind":"%s","name":"%s","handles":true,"partnerUnit":true}""".formatted(area, kind, name))
                .id();
    }

    /** A body with so many seats, each still free. */
    UUID body(String kind, String name, int seats) {
        return administrator
                .post("/admin/bodies", """
                        {"area":"%s","kind":"%s","name":"%s","seats":%d}""".formatted(community, kind, name, seats))
                .id();
    }

    /** Gives the next free seat to a unit, and to whoever usually sits there for it. */
    void seat(UUID body, UUID unit, @Nullable UUID person) {
        administrator
                .post("/admin/bodies/" + body + "/seat", """
                        {"kind":"ORGANISATIONAL","organisation":"%s","from":"2026-01-01"%s}""".formatted(
                                unit, person == null ? "" : ",\"person\":\"" + person + "\""))
                .accepted();
    }

    /** Somebody in an office of the community. */
    Api office(String login, String name, String role, String title, @Nullable UUID organisation) {
        return office(community, login, name, role, title, organisation);
    }

    /** Somebody in an office of the street. */
    Api officeOfStreet(String login, String name, String role, String title, @Nullable UUID organisation) {
        return office(demonstrationId("street"), login, name, role, title, organisation);
    }

    private Api office(UUID area, String login, String name, String role, String title, @Nullable UUID organisation) {
        UUID office = administrator
                .post("/admin/offices", """
                        {"area":"%s","role":"%s","title":"%s","organisation":%s,
                         "holder":{"person":"%s","actsAs":"%s","from":"2026-01-01","appointedBy":"街道党工委"}}""".formatted(
                                area,
                                role,
                                title,
                                organisation == null ? "null" : "\"" + organisation + "\"",
                                person(login),
                                name))
                .id();
        return tokens.computeIfAbsent(
                        login, one -> Api.login(running.product().address(), one, PasswordRules.DEMONSTRATION))
                .following(administrator)
                .in(office);
    }

    /** Somebody of the demonstration. */
    static UUID person(String login) {
        return demonstrationId("person/" + login);
    }

    private static UUID demonstrationId(String key) {
        return StableIds.of(FOUNDED, "demonstration/" + key);
    }
}
