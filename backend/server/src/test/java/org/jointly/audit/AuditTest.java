package org.jointly.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.IVAN_PRINCIPAL_OF_ILO;
import static org.jointly.programme.ProgrammeStory.NORA_WITHOUT_ROLE_IN_IOM;
import static org.jointly.programme.ProgrammeStory.PETRA_PRINCIPAL_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import io.micronaut.core.type.Argument;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.audit.Fault;
import org.jointly.api.audit.Verification;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.Stage;
import org.jointly.platform.Backend;
import org.jointly.platform.CanonicalJson;
import org.jointly.platform.LockedRows;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTest {
    /** Organisations whose trail no other test writes, so that it can be counted and broken. */
    private static final Visitor LEA_ADMIN_OF_A_UNIVERSITY = Visitor.of("lea", "lakeside");

    private static final Visitor FRED_ADMIN_OF_A_COMPANY = Visitor.of("fred", "fairline");
    private static final Visitor UGO_ADMIN_OF_UNODC = Visitor.of("ugo", "unodc");

    @BeforeAll
    static void nothingIsAddedWhileWeCount() {
        Backend.adoptEverybody();
    }

    @Test
    void everyActLeavesOneEntryWhichNeverSaysWhatWasWritten() throws SQLException {
        var canary = "zq" + UUID.randomUUID().toString().replace("-", "");
        var programme = begun(AMINA_EDITOR_OF_IOM, canary);
        var address = "/programmes/" + programme.id();
        AMINA_EDITOR_OF_IOM
                .put(
                        address,
                        "{\"titles\": [{\"language\": \"en\", \"text\": \"%s\"}], \"version\": %d}"
                                .formatted(canary, programme.version()))
                .as(Programme.class);
        AMINA_EDITOR_OF_IOM
                .put(address + "/stage", new ChangeStage(Stage.DESIGN, programme.version() + 1))
                .as(Programme.class);
        var withdrawn = AMINA_EDITOR_OF_IOM
                .post(
                        address + "/invitations",
                        new Invite(organisation(IVAN_PRINCIPAL_OF_ILO), Capacity.FUNDER, canary, null))
                .as(Invitation.class);
        PETRA_PRINCIPAL_OF_IOM.delete(address + "/invitations/" + withdrawn.id());
        var declined = invited(AMINA_EDITOR_OF_IOM, programme.id(), IVAN_PRINCIPAL_OF_ILO, Capacity.OBSERVER);
        IVAN_PRINCIPAL_OF_ILO.put("/programmes/invitations/" + declined.id() + "/answer", new Answer(false));
        joined(AMINA_EDITOR_OF_IOM, programme.id(), CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var topic = raised(CLARA_EDITOR_OF_UNODC, programme.id(), canary, Audience.PROGRAMME);
        BORIS_COMMENTER_OF_IOM.post("/discussion/topics/" + topic + "/comments", new WriteComment(canary));
        AMINA_EDITOR_OF_IOM.put("/discussion/topics/" + topic + "/resolution", "{}");
        AMINA_EDITOR_OF_IOM.delete("/discussion/topics/" + topic + "/resolution");
        var ended = participation(AMINA_EDITOR_OF_IOM, programme.id(), CARLOS_PRINCIPAL_OF_UNODC);
        AMINA_EDITOR_OF_IOM.delete(address + "/participations/" + ended.id());

        assertThat(history(AMINA_EDITOR_OF_IOM, programme.id()).reversed())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "programme.created",
                        "document.begun",
                        "programme.changed",
                        "programme.stage_changed",
                        "invitation.sent",
                        "invitation.withdrawn",
                        "invitation.sent",
                        "invitation.declined",
                        "invitation.sent",
                        "invitation.accepted",
                        "topic.raised",
                        "comment.written",
                        "topic.resolved",
                        "topic.reopened",
                        "participation.ended");
        assertThat(asked("select to_jsonb(e)::text from audit.entry e where programme = '" + programme.id() + "'"))
                .hasSize(15)
                .noneMatch(entry -> entry.contains(canary));
    }

    @Test
    void whoTookOutWhatInWhichFormIsToldToTheirOwnOrganisation() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Leaving").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        var version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion("First"))
                .as(Version.class);
        var before = history(AMINA_EDITOR_OF_IOM, programme).size();

        for (var query : List.of("format=docx&comments=true", "format=pdf", "format=markdown")) {
            assertThat(CLARA_EDITOR_OF_UNODC
                            .get("/documents/" + document + "/export?" + query)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/documents/versions/" + version.id() + "/export?format=pdf")
                        .status())
                .isEqualTo(200);
        assertThat(ILSE_EDITOR_OF_ILO
                        .get("/documents/" + document + "/export?format=pdf")
                        .status())
                .isEqualTo(404);

        var told = history(CLARA_EDITOR_OF_UNODC, programme).subList(0, 4).reversed();
        assertThat(told)
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::details)
                .containsExactly(
                        tuple("document.exported", document, Map.of("format", "docx", "comments", "true")),
                        tuple("document.exported", document, Map.of("format", "pdf", "comments", "false")),
                        tuple("document.exported", document, Map.of("format", "markdown", "comments", "false")),
                        tuple(
                                "version.exported",
                                version.id(),
                                Map.of("format", "pdf", "number", "" + version.number())));
        assertThat(told).allSatisfy(entry -> assertThat(entry.by().personName()).startsWith("Clara"));
        assertThat(history(AMINA_EDITOR_OF_IOM, programme)).hasSize(before);
    }

    @Test
    void whatWasRefusedOrChangedNothingLeavesNone() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Quiet").id();
        var topic = raised(AMINA_EDITOR_OF_IOM, programme, "Quiet", Audience.PROGRAMME);
        var before = history(AMINA_EDITOR_OF_IOM, programme);

        BORIS_COMMENTER_OF_IOM.put("/programmes/" + programme + "/stage", new ChangeStage(Stage.DESIGN, 0));
        AMINA_EDITOR_OF_IOM.put("/programmes/" + programme + "/stage", new ChangeStage(Stage.ACTIVE, 0));
        AMINA_EDITOR_OF_IOM.put("/programmes/" + programme + "/stage", new ChangeStage(Stage.DESIGN, 7));
        AMINA_EDITOR_OF_IOM.delete("/discussion/topics/" + topic + "/resolution");
        ILSE_EDITOR_OF_ILO.post("/discussion/topics/" + topic + "/comments", new WriteComment("Me too"));

        assertThat(history(AMINA_EDITOR_OF_IOM, programme)).isEqualTo(before);
    }

    @Test
    void theTrailIsForTheAdministratorsOfTheOrganisationItself() {
        begun(AMINA_EDITOR_OF_IOM, "Ours");
        begun(CLARA_EDITOR_OF_UNODC, "Theirs");

        assertThat(trail(IRENE_ADMIN_OF_IOM))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.by().organisation()).isEqualTo(organisation(IRENE_ADMIN_OF_IOM)));
        assertThat(trail(UGO_ADMIN_OF_UNODC))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.by().organisation()).isEqualTo(organisation(UGO_ADMIN_OF_UNODC)));
        for (var other : List.of(
                AMINA_EDITOR_OF_IOM, BORIS_COMMENTER_OF_IOM, PETRA_PRINCIPAL_OF_IOM, NORA_WITHOUT_ROLE_IN_IOM)) {
            assertThat(other.get("/audit/entries").status()).isEqualTo(403);
            assertThat(other.get("/audit/verification").status()).isEqualTo(403);
        }
    }

    @Test
    void aTrailThatWasTouchedIsFoundOut() throws SQLException {
        for (var i = 0; i < 5; i++) {
            begun(LEA_ADMIN_OF_A_UNIVERSITY, "Sealed " + i);
        }
        var whole = verified(LEA_ADMIN_OF_A_UNIVERSITY);
        assertThat(whole).isEqualTo(new Verification(whole.entries(), null));

        for (var forgery : List.of(
                "action = 'programme.praised'",
                "person_name = 'Somebody else'",
                "at = at + interval '1 microsecond'",
                "details = '{\"a\": \"b\"}'",
                "subject = gen_random_uuid()",
                "audience = case audience when 'organisation' then 'programme' else 'organisation' end")) {
            var kept = row(2);
            touch("update audit.entry set " + forgery + " where sequence = 2 and organisation = '%s'");

            assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).as(forgery).isEqualTo(broken(2, Fault.ALTERED));

            touch("delete from audit.entry where sequence = 2 and organisation = '%s'");
            assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).isEqualTo(broken(2, Fault.MISSING));
            restore(kept);
            assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).satisfies(now -> isWhole(now, whole));
        }
    }

    /** That somebody read the trail is summed up in it a while later, so it may have grown. */
    private static void isWhole(Verification now, Verification before) {
        assertThat(now.fault()).isNull();
        assertThat(now.brokenAt()).isNull();
        assertThat(now.entries()).isGreaterThanOrEqualTo(before.entries());
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws SQLException {
        for (var i = 0; i < 4; i++) {
            begun(LEA_ADMIN_OF_A_UNIVERSITY, "In order " + i);
        }
        var whole = verified(LEA_ADMIN_OF_A_UNIVERSITY);
        var second = row(2);
        var third = row(3);

        touch("delete from audit.entry where sequence = 2 and organisation = '%s'");
        touch("delete from audit.entry where sequence = 3 and organisation = '%s'");
        restore(second.replace("\"sequence\": 2,", "\"sequence\": 3,"));
        restore(third.replace("\"sequence\": 3,", "\"sequence\": 2,"));
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).isEqualTo(broken(2, Fault.ALTERED));

        touch("delete from audit.entry where sequence = 2 and organisation = '%s'");
        touch("delete from audit.entry where sequence = 3 and organisation = '%s'");
        restore(second);
        restore(third);
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).satisfies(now -> isWhole(now, whole));
    }

    @Test
    void aTailThatWasCutAndAHeadThatWasMovedAreNamed() throws SQLException {
        for (var i = 0; i < 4; i++) {
            begun(LEA_ADMIN_OF_A_UNIVERSITY, "To the end " + i);
        }
        var whole = verified(LEA_ADMIN_OF_A_UNIVERSITY);
        var last = (int) whole.entries();
        var tail = row(last);
        var head = asked("select hash from audit.head where organisation = '" + organisation(LEA_ADMIN_OF_A_UNIVERSITY)
                        + "'")
                .getFirst();

        touch("delete from audit.entry where sequence = " + last + " and organisation = '%s'");
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).isEqualTo(broken(last, Fault.MISSING));
        restore(tail);

        touch("update audit.head set hash = repeat('0', 64) where organisation = '%s'");
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).isEqualTo(new Verification(last, (long) last, Fault.HEAD));
        touch("update audit.head set hash = '" + head + "', sequence = sequence - 1 where organisation = '%s'");
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).isEqualTo(new Verification(last, (long) last, Fault.HEAD));
        touch("delete from audit.head where organisation = '%s'");
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).isEqualTo(new Verification(last, (long) last, Fault.HEAD));

        touch("insert into audit.head values ('%s', " + last + ", '" + head + "')");
        assertThat(verified(LEA_ADMIN_OF_A_UNIVERSITY)).satisfies(now -> isWhole(now, whole));
    }

    /** What one computes, the other must: names and facts in letters that JSON writes in more than one way. */
    @Test
    void postgresAndTheBackendSealAlike() throws SQLException {
        var entry = new EntryRow(
                organisation(LEA_ADMIN_OF_A_UNIVERSITY),
                Integer.MAX_VALUE + 1L,
                Instant.parse("2026-01-02T03:04:05.000600Z"),
                "Université \"du lac\" \\ /",
                new UUID(0, 0),
                "Łucja \u0001\u001f\u007f\u2028 \b\f\n\r\t 😀 ﷽",
                "programme.created",
                new UUID(1, 2),
                null,
                Audience.DRAFTERS,
                Map.of("b", "2", "a", "\"1\"", "B", "😀", "a-b", "", "ab", "x"),
                "");
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.prepareStatement("""
                        select audit.seal('before', row(cast(? as uuid), ?, cast(? as timestamptz), ?, cast(? as uuid), ?, ?,
                          cast(? as uuid), null, 'drafters', cast(? as jsonb), '')::audit.entry)
                        """)) {
            statement.setString(1, entry.organisation().toString());
            statement.setLong(2, entry.sequence());
            statement.setString(3, entry.at().toString());
            statement.setString(4, entry.organisationName());
            statement.setString(5, entry.person().toString());
            statement.setString(6, entry.personName());
            statement.setString(7, entry.action());
            statement.setString(8, entry.subject().toString());
            statement.setString(9, CanonicalJson.of(entry.details()));
            var answer = statement.executeQuery();
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo(Seal.of("before", entry));
        }
    }

    @Test
    void manyHandsOfOneOrganisationMakeOneUnbrokenChain() throws Exception {
        var programme = begun(FRED_ADMIN_OF_A_COMPANY, "All at once").id();
        var topic = raised(FRED_ADMIN_OF_A_COMPANY, programme, "Who is first?", Audience.PROGRAMME);
        var before = verified(FRED_ADMIN_OF_A_COMPANY);
        var acts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 100; i++) {
            var text = new WriteComment("I am, said " + i);
            acts.add(() -> FRED_ADMIN_OF_A_COMPANY
                    .post("/discussion/topics/" + topic + "/comments", text)
                    .status());
        }

        try (var hands = Executors.newFixedThreadPool(50)) {
            for (var act : hands.invokeAll(acts)) {
                assertThat(act.get()).isEqualTo(201);
            }
        }

        assertThat(verified(FRED_ADMIN_OF_A_COMPANY)).isEqualTo(new Verification(before.entries() + 100, null));
    }

    /** The import is stopped before its last activity, so that it is under way for sure while others write. */
    @Test
    void aLongImportKeepsNobodyOfTheOrganisationWaiting() throws Exception {
        var identifier = "XX-" + UUID.randomUUID() + "-";
        var last = LEA_ADMIN_OF_A_UNIVERSITY.organisation() + " " + identifier + 500;
        var topic = raised(
                LEA_ADMIN_OF_A_UNIVERSITY,
                begun(LEA_ADMIN_OF_A_UNIVERSITY, "Beside it").id(),
                "Go on",
                Audience.PROGRAMME);
        var before = verified(LEA_ADMIN_OF_A_UNIVERSITY);
        assertThat(before.brokenAt()).isNull();
        CompletableFuture<Import> importing;
        var meanwhile = 0;
        try (var _ = LockedRows.by("select pg_advisory_xact_lock(hashtextextended('" + last + "', 0))")) {
            importing = CompletableFuture.supplyAsync(() -> LEA_ADMIN_OF_A_UNIVERSITY
                    .send(
                            "POST",
                            "/exchange/imports?asOurs=true",
                            activities(identifier, 500),
                            Map.of("Content-Type", "application/xml"))
                    .as(Import.class));
            LockedRows.await(() -> importing.isDone() || LockedRows.number("""
                    select count(*) from pg_locks where locktype = 'advisory' and not granted""") > 0);
            for (; meanwhile < 3; meanwhile++) {
                begun(LEA_ADMIN_OF_A_UNIVERSITY, "Meanwhile " + meanwhile);
                LEA_ADMIN_OF_A_UNIVERSITY
                        .post("/discussion/topics/" + topic + "/comments", new WriteComment("Meanwhile " + meanwhile))
                        .as(Comment.class);
            }
            assertThat(importing).isNotDone();
        }
        assertThat(importing.join().activities()).hasSize(500).allMatch(of -> of.outcome() == Outcome.CREATED);
        var after = verified(LEA_ADMIN_OF_A_UNIVERSITY);

        assertThat(after.brokenAt()).isNull();
        // Of each programme that it was created and that its text was begun, and of the import itself.
        assertThat(after.entries() - before.entries()).isEqualTo(2 * meanwhile + meanwhile + 2 * 500 + 1);
    }

    private static String activities(String identifier, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> """
                        <iati-activity xml:lang="en" default-currency="EUR"><iati-identifier>%s%d</iati-identifier>
                        <title><narrative>Of five hundred</narrative></title><activity-status code="2"/></iati-activity>
                        """.formatted(identifier, number))
                .collect(Collectors.joining("", "<iati-activities version=\"2.03\">", "</iati-activities>"));
    }

    @Test
    void theHistoryOfAProgrammeShowsEachAudienceItsOwn() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Three audiences").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        var ours = raised(AMINA_EDITOR_OF_IOM, programme, "Ours", Audience.ORGANISATION);
        var drafters = raised(AMINA_EDITOR_OF_IOM, programme, "Drafters'", Audience.DRAFTERS);
        var everybodys = raised(AMINA_EDITOR_OF_IOM, programme, "Everybody's", Audience.PROGRAMME);

        assertThat(topicsInHistory(BORIS_COMMENTER_OF_IOM, programme))
                .containsExactlyInAnyOrder(ours, drafters, everybodys);
        assertThat(topicsInHistory(CLARA_EDITOR_OF_UNODC, programme)).containsExactlyInAnyOrder(drafters, everybodys);
        assertThat(topicsInHistory(DALIA_OF_AN_NGO, programme)).containsExactly(everybodys);
        assertThat(ILSE_EDITOR_OF_ILO
                        .get("/programmes/" + programme + "/audit/entries")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theHistoryIsNarrowedToAKindOfActAndToAPerson() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Narrowed").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        AMINA_EDITOR_OF_IOM.post(
                "/programmes/" + programme + "/discussion/topics",
                new RaiseTopic("Said", "So", Audience.PROGRAMME, null, null, null));
        var address = "/programmes/" + programme + "/audit/entries";
        var carlos = Backend.stack().people().id("carlos");

        assertThat(actions(address + "?kind=discussion")).containsExactly("topic.raised");
        assertThat(actions(address + "?person=" + carlos)).containsExactly("invitation.accepted");
        assertThat(actions(address + "?kind=discussion&person=" + carlos)).isEmpty();
        assertThat(Arrays.stream(AMINA_EDITOR_OF_IOM.get("/audit/news").as(AuditEntry[].class))
                        .filter(entry -> programme.equals(entry.programme()))
                        .map(AuditEntry::action))
                .containsExactly("invitation.accepted");
    }

    @SuppressWarnings("unchecked")
    private static List<String> actions(String address) {
        Page<AuditEntry> page = AMINA_EDITOR_OF_IOM.get(address).as(Argument.of(Page.class, AuditEntry.class));
        return page.items().stream().map(AuditEntry::action).toList();
    }

    private static List<UUID> topicsInHistory(Visitor reader, UUID programme) {
        return history(reader, programme).stream()
                .filter(entry -> entry.action().equals("topic.raised"))
                .map(AuditEntry::subject)
                .toList();
    }

    private static List<AuditEntry> history(Visitor reader, UUID programme) {
        return reader.get("/programmes/" + programme + "/audit/entries")
                .as(Argument.of(Page.class, AuditEntry.class))
                .items();
    }

    private static List<AuditEntry> trail(Visitor administrator) {
        return administrator
                .get("/audit/entries")
                .as(Argument.of(Page.class, AuditEntry.class))
                .items();
    }

    private static Verification verified(Visitor administrator) {
        return administrator.get("/audit/verification").as(Verification.class);
    }

    private static Verification broken(long at, Fault fault) {
        return new Verification(at - 1, at, fault);
    }

    private static void restore(String row) throws SQLException {
        touch("insert into audit.entry select * from jsonb_populate_record(null::audit.entry, '"
                + row.replace("'", "''") + "')");
    }

    private static UUID raised(Visitor by, UUID programme, String title, Audience audience) {
        return by.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(title, title, audience, null, null, null))
                .as(Topic.class)
                .id();
    }

    private static UUID organisation(Visitor visitor) {
        return Objects.requireNonNull(visitor.organisation());
    }

    private static String row(int sequence) throws SQLException {
        return asked("select to_jsonb(e)::text from audit.entry e where sequence = " + sequence
                        + " and organisation = '" + organisation(LEA_ADMIN_OF_A_UNIVERSITY) + "'")
                .getFirst();
    }

    /** As somebody whom no policy holds, who came past the application. */
    private static void touch(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.replace(
                            "%s", organisation(LEA_ADMIN_OF_A_UNIVERSITY).toString())))
                    .isEqualTo(1);
        }
    }

    private static List<String> asked(String query) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
