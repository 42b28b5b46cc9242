package org.gongjian.query.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.FactJson;

/** Streams made of the golden files: every stored name, after every beginning that it can follow. */
public final class GoldenCorpus {
    /** Where all of it happens. */
    public static final AreaPath AREA = new AreaPath(
            new Id.AreaId(new UUID(0x7000, 1)), new Id.AreaId(new UUID(0x7000, 2)), new Id.AreaId(new UUID(0x7000, 3)));

    private static final Path GOLDEN = Path.of("../shared-events/facts/src/test/resources/golden");
    private static final Map<String, List<List<String>>> BEGINNINGS = Map.of(
            "matter",
            List.of(
                    List.of("matter.IssueRaised"),
                    List.of("matter.ProposalReceived"),
                    List.of("matter.LedgerEntryTakenOver"),
                    List.of("matter.ProposalTakenOver"),
                    List.of("matter.ProjectFixed"),
                    List.of("matter.Promised"),
                    List.of("matter.OccurrenceFellDue"),
                    List.of("matter.OccurrenceFellDue", "matter.Performed"),
                    List.of("matter.IssueRaised", "matter.Admitted"),
                    List.of(
                            "matter.IssueRaised",
                            "matter.AnsweredOnTheSpot",
                            "matter.PublicationDrafted",
                            "matter.Published"),
                    List.of("matter.ProposalReceived", "matter.SignersVerified", "matter.Admitted", "matter.Assigned"),
                    List.of("matter.IssueRaised", "matter.Admitted", "matter.Assigned", "matter.Accepted"),
                    List.of(
                            "matter.IssueRaised",
                            "matter.Admitted",
                            "matter.Assigned",
                            "matter.Accepted",
                            "matter.CoHandlerOpinionGiven",
                            "matter.CompletionReported",
                            "matter.CompletionConfirmed",
                            "matter.AnswerIssued"),
                    List.of("matter.ProjectFixed"),
                    List.of("matter.ProjectFixed", "matter.Claimed"),
                    List.of("matter.Promised"),
                    List.of("matter.OccurrenceFellDue"),
                    List.of("matter.OccurrenceFellDue", "matter.Performed")),
            "area",
            List.of(List.of("area.Registered", "area.CategoryAdded", "area.GridDrawn")),
            "person",
            List.of(
                    List.of(
                            "person.Registered",
                            "person.MembershipRecorded",
                            "person.BranchJoined",
                            "person.MandateRecorded",
                            "person.ErasureRequested"),
                    List.of(
                            "person.Registered",
                            "person.MembershipRecorded",
                            "person.VolunteerEnrolled",
                            "person.ManagementRecorded",
                            "person.PostTaken")),
            "session",
            List.of(List.of("session.Opened")),
            "organisation",
            List.of(List.of("organisation.Registered")),
            "office",
            List.of(
                    List.of("office.Established", "office.Appointed"),
                    List.of("office.Established", "office.Appointed", "office.DeputyNamed"),
                    List.of("office.Established", "office.Appointed", "office.HandOverPrepared"),
                    List.of(
                            "office.Established",
                            "office.Appointed",
                            "office.HandOverPrepared",
                            "office.HandOverSigned")),
            "party_organisation",
            List.of(
                    List.of("party_organisation.Registered", "party_organisation.SecretaryNamed"),
                    List.of("party_organisation.Registered", "party_organisation.ReportedIn")),
            "body",
            List.of(List.of("body.Established", "body.Seated")),
            "agreement",
            List.of(
                    List.of("agreement.Drafted"),
                    List.of("agreement.Drafted", "agreement.Signed"),
                    List.of("agreement.Drafted", "agreement.Signed", "agreement.TookEffect")));

    /** Lists of the year, visits, the census, meetings: a map is made of ten at most. */
    private static final Map<String, List<List<String>>> OF_THE_YEAR = Map.of(
            "year_plan",
            List.of(
                    List.of("year_plan.Opened"),
                    List.of(
                            "year_plan.Opened",
                            "year_plan.NeedListed",
                            "year_plan.ResourceListed",
                            "year_plan.ProjectDrafted"),
                    List.of(
                            "year_plan.Opened",
                            "year_plan.NeedListed",
                            "year_plan.ResourceListed",
                            "year_plan.Matched",
                            "year_plan.Published")),
            "visit",
            List.of(List.of("visit.Made")),
            "census",
            List.of(List.of("census.Opened", "census.GridCounted")),
            "meeting",
            List.of(
                    List.of("meeting.Called"),
                    List.of(
                            "meeting.Called",
                            "meeting.ItemPlaced",
                            "meeting.NoticeServed",
                            "meeting.NoticeAcknowledged",
                            "meeting.NoticeWaived"),
                    List.of("meeting.Called", "meeting.ItemPlaced", "meeting.Opened", "meeting.Substituted"),
                    List.of("meeting.Called", "meeting.ItemPlaced", "meeting.Opened", "meeting.Closed"),
                    List.of("meeting.Called", "meeting.Opened", "meeting.Closed", "meeting.ResolutionsServed")),
            "motion",
            List.of(
                    List.of("motion.Put"),
                    List.of("motion.Put", "motion.VoteCast"),
                    List.of("motion.Put", "motion.Closed"),
                    List.of("motion.Put", "motion.Closed", "motion.VoidingAsked")),
            "notice",
            List.of(
                    List.of("notice.Drafted"),
                    List.of("notice.Drafted", "notice.Posted"),
                    List.of("notice.Drafted", "notice.Posted", "notice.ObjectionRaised"),
                    List.of("notice.Drafted", "notice.Posted", "notice.WithdrawalAsked")),
            "minutes",
            List.of(
                    List.of("minutes.Drafted"),
                    List.of("minutes.Drafted", "minutes.CheckedForSecrecy"),
                    List.of("minutes.Drafted", "minutes.CheckedForSecrecy", "minutes.Issued")),
            "charter",
            List.of(List.of("charter.VersionDrafted")));

    private final GivenFacts.Listener listener;
    private final Map<String, String> golden = new TreeMap<>();
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private long streams;

    private GoldenCorpus(GivenFacts.Listener listener) {
        this.listener = listener;
        Gongjian.catalogue().entries().forEach(entry -> golden.put(entry.name(), read(entry.name(), entry.version())));
    }

    /** A store with all streams in it. */
    public static GivenFacts given() {
        return GivenFacts.after("golden corpus", listener -> new GoldenCorpus(listener).write());
    }

    private void write() throws SQLException {
        for (String name : golden.keySet()) {
            String type = name.substring(0, name.indexOf('.'));
            for (List<String> beginning : beginnings(type)) {
                stream(type, beginning, name);
            }
        }
    }

    private static List<List<String>> beginnings(String type) {
        return BEGINNINGS.getOrDefault(type, OF_THE_YEAR.getOrDefault(type, List.of(List.of())));
    }

    private void stream(String type, List<String> beginning, String last) throws SQLException {
        UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++streams);
        for (String name : beginning) {
            fact(type, id, name);
        }
        fact(type, id, last);
    }

    private void fact(String type, UUID id, String name) throws SQLException {
        now = now.plusSeconds(60);
        Class<? extends Fact> shape = Gongjian.catalogue().entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        listener.fact(type, id, AREA, now, FactJson.mapper().readValue(golden.get(name), shape));
    }

    private static String read(String name, int version) {
        try {
            return Files.readString(GOLDEN.resolve(name + ".v" + version + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
