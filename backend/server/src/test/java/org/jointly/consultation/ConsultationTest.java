package org.jointly.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.consultation.ConsultationStory.FRED_OF_A_COMPANY;
import static org.jointly.consultation.ConsultationStory.LEA_OF_A_UNIVERSITY;
import static org.jointly.consultation.ConsultationStory.TEXT;
import static org.jointly.consultation.ConsultationStory.all;
import static org.jointly.consultation.ConsultationStory.answered;
import static org.jointly.consultation.ConsultationStory.call;
import static org.jointly.consultation.ConsultationStory.closed;
import static org.jointly.consultation.ConsultationStory.execute;
import static org.jointly.consultation.ConsultationStory.made;
import static org.jointly.consultation.ConsultationStory.onWords;
import static org.jointly.consultation.ConsultationStory.organisation;
import static org.jointly.consultation.ConsultationStory.passages;
import static org.jointly.consultation.ConsultationStory.remarks;
import static org.jointly.consultation.ConsultationStory.request;
import static org.jointly.consultation.ConsultationStory.row;
import static org.jointly.consultation.ConsultationStory.rows;
import static org.jointly.consultation.ConsultationStory.submitted;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import io.micronaut.core.type.Argument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jointly.api.consultation.Admit;
import org.jointly.api.consultation.AskMore;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.ReleaseRemark;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.api.consultation.WithdrawCall;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.notification.Notices;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls for input, from when one is made until it closes. */
class ConsultationTest {
    private UUID programme = UUID.randomUUID();
    private UUID id = UUID.randomUUID();
    private String hash = "";

    @BeforeAll
    static void everybodyIsKnown() {
        Backend.adoptEverybody();
    }

    @BeforeEach
    void aCallToAnNgoACompanyAndUniversities() {
        programme = ConsultationStory.programme();
        var made = made(programme, SubmissionAudience.PUBLIC);
        id = made.id();
        hash = made.consulted().hash();
    }

    @Test
    void whoIsAskedReadsTheTextAsItStoodAndAnswersForTheirOrganisation() throws Exception {
        var seen = call(DALIA_OF_AN_NGO, id);
        assertThat(seen.state()).isEqualTo(CallState.OPEN);
        assertThat(seen.zone()).isEqualTo("Europe/Vienna");
        assertThat(seen.lastDay())
                .isEqualTo(request(SubmissionAudience.PUBLIC, null).lastDay());
        assertThat(seen.progress())
                .as("how many answered is for those that draft")
                .isNull();
        assertThat(seen.abilities()).containsExactly(CallAbility.PREPARE);
        assertThat(passages(DALIA_OF_AN_NGO, id)).anySatisfy(passage -> {
            assertThat(passage.text()).isEqualTo(TEXT);
            assertThat(passage.field()).isEqualTo("description");
        });

        var remark = onWords(DALIA_OF_AN_NGO, id, "everybody", "Say: every child.");
        assertThat(remark.place().quote()).isEqualTo("everybody");
        answered(DALIA_OF_AN_NGO, id, 1, null, "Interpreters.");
        answered(ELIO_ADMIN_OF_THE_NGO, id, 2, Stance.SUPPORTS, "");
        assertThat(remarks(ELIO_ADMIN_OF_THE_NGO, id)).hasSize(3);

        var refused = DALIA_OF_AN_NGO.post(
                "/consultation/calls/" + id + "/submissions", all(DALIA_OF_AN_NGO, id, Publicity.NAMED, false));
        assertThat(refused.status())
                .as("who comments prepares, a principal submits")
                .isEqualTo(403);

        var receipt = submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);

        assertThat(receipt.rows()).isEqualTo(3);
        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.late()).isFalse();
        assertThat(receipt.counts()).isTrue();
        assertThat(receipt.submittedBy().personName()).startsWith("Elio");
        var content = ELIO_ADMIN_OF_THE_NGO.get("/consultation/submissions/" + receipt.id() + "/content");
        assertThat(content.text()).contains("Say: every child.").contains(hash);
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(content.text().getBytes(StandardCharsets.UTF_8))))
                .as("the receipt's hash is of what was submitted")
                .isEqualTo(receipt.hash());
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/consultation/submissions/" + receipt.id() + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(Objects.requireNonNull(call(AMINA_EDITOR_OF_IOM, id).progress())
                        .submissions())
                .isEqualTo(1);
    }

    @Test
    void theLastSubmissionCountsAndWhatIsHeldBackStaysWithinTheOrganisation() throws SQLException {
        onWords(DALIA_OF_AN_NGO, id, "everybody", "First thought");
        var inside = answered(DALIA_OF_AN_NGO, id, 1, null, "Only for us");
        ELIO_ADMIN_OF_THE_NGO
                .put("/consultation/remarks/" + inside.id() + "/release", new ReleaseRemark(false))
                .as(OwnRemark.class);
        var seen = all(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED, false);
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);

        onWords(DALIA_OF_AN_NGO, id, "Reception", "Second thought");
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .post("/consultation/calls/" + id + "/submissions", seen)
                        .status())
                .as("an organisation says what its principal has read")
                .isEqualTo(409);
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        closed(id);

        assertThat(rows(AMINA_EDITOR_OF_IOM, id, ""))
                .extracting(row -> row.text())
                .containsExactlyInAnyOrder("First thought", "Second thought");
        assertThat(DALIA_OF_AN_NGO
                        .get("/consultation/calls/" + id + "/submissions")
                        .as(Argument.listOf(SubmissionReceipt.class)))
                .extracting(SubmissionReceipt::counts)
                .containsExactly(true, false);
        assertThat(AMINA_EDITOR_OF_IOM
                                .get("/consultation/calls/" + id + "/rows?size=100")
                                .text()
                        + AMINA_EDITOR_OF_IOM.get("/consultation/calls/" + id).text())
                .doesNotContain("Only for us");
    }

    @Test
    void whileACallIsOpenNobodyLearnsWhetherAnotherAnswered() {
        answered(FRED_OF_A_COMPANY, id, 1, null, "Ours");
        var before = crawl(FRED_OF_A_COMPANY);
        var other = crawl(LEA_OF_A_UNIVERSITY);

        onWords(DALIA_OF_AN_NGO, id, "everybody", "A secret of ours");
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);

        assertThat(crawl(FRED_OF_A_COMPANY)).isEqualTo(before);
        assertThat(crawl(LEA_OF_A_UNIVERSITY)).isEqualTo(other);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, ""))
                .as("those that draft read nothing before it closes")
                .isEmpty();
    }

    private String crawl(Visitor visitor) {
        var all = new StringBuilder();
        for (var path : List.of(
                "/consultation/waiting",
                "/consultation/calls/" + id,
                "/consultation/calls/" + id + "/passages",
                "/consultation/calls/" + id + "/parties",
                "/consultation/calls/" + id + "/submissions",
                "/consultation/calls/" + id + "/remarks",
                "/consultation/calls/" + id + "/rows",
                "/consultation/calls/" + id + "/published-rows",
                "/consultation/calls/" + id + "/figures",
                "/consultation/published/" + id)) {
            var answer = visitor.get(path);
            all.append(path).append(' ').append(answer.status()).append('\n');
            if (answer.status() < 400) {
                all.append(answer.text().replaceAll("\"lastActivity\":\"[^\"]*\"", ""))
                        .append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void whatIsTooLateIsRefusedAndKeptApartUntilItIsLetInForAReason() throws SQLException {
        onWords(ELIO_ADMIN_OF_THE_NGO, id, "everybody", "In time");
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        closed(id);
        var address = "/consultation/calls/" + id + "/submissions";
        answered(ELIO_ADMIN_OF_THE_NGO, id, 1, null, "Too late");

        var refused = ELIO_ADMIN_OF_THE_NGO.post(address, all(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED, false));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/late");

        var late = ELIO_ADMIN_OF_THE_NGO
                .post(address, all(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED, true))
                .as(SubmissionReceipt.class);
        assertThat(late.late()).isTrue();
        assertThat(late.counts()).isFalse();
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, ""))
                .extracting(row -> row.text())
                .containsExactly("In time");
        assertThat(Objects.requireNonNull(call(AMINA_EDITOR_OF_IOM, id).progress())
                        .late())
                .isEqualTo(1);

        var admission = "/consultation/submissions/" + late.id() + "/admission";
        assertThat(CLARA_EDITOR_OF_UNODC.put(admission, new Admit("Kindness")).status())
                .as("whoever made the call, or leads")
                .isEqualTo(403);
        assertThat(ELIO_ADMIN_OF_THE_NGO.put(admission, new Admit("Please")).status())
                .isEqualTo(403);
        assertThat(AMINA_EDITOR_OF_IOM.put(admission, new Admit(" ")).status()).isEqualTo(422);
        var admitted = AMINA_EDITOR_OF_IOM
                .put(admission, new Admit("Their power was cut"))
                .as(SubmissionReceipt.class);
        assertThat(admitted.admittedFor()).isEqualTo("Their power was cut");
        assertThat(admitted.counts()).isTrue();
        assertThat(Notices.of(DALIA_OF_AN_NGO)
                        .await(programme, notice -> "admitted".equals(notice.detail()))
                        .page())
                .isEqualTo("/consultations/" + id);

        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "")).hasSize(2).allMatch(row -> row.late());
    }

    @Test
    void whatIsTooLateIsDeclinedForAReasonThatWhoSubmittedItReads() throws SQLException {
        onWords(ELIO_ADMIN_OF_THE_NGO, id, "everybody", "In time");
        var inTime = submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        closed(id);
        answered(ELIO_ADMIN_OF_THE_NGO, id, 1, null, "Too late");
        var late = late(ELIO_ADMIN_OF_THE_NGO);
        assertThat(late.waits()).isTrue();
        assertThat(receipts(ELIO_ADMIN_OF_THE_NGO))
                .as("what counts comes first, though it came first")
                .extracting(SubmissionReceipt::id)
                .containsExactly(inTime.id(), late.id());

        var refusal = "/consultation/submissions/" + late.id() + "/refusal";
        assertThat(CLARA_EDITOR_OF_UNODC.put(refusal, new Decline("No")).status())
                .as("whoever made the call, or leads")
                .isEqualTo(403);
        assertThat(AMINA_EDITOR_OF_IOM.put(refusal, new Decline(" ")).status()).isEqualTo(422);
        AMINA_EDITOR_OF_IOM.put(refusal, new Decline("It was two weeks late")).as(SubmissionReceipt.class);

        assertThat(receipts(ELIO_ADMIN_OF_THE_NGO).getLast()).satisfies(told -> {
            assertThat(told.declinedFor()).isEqualTo("It was two weeks late");
            assertThat(Objects.requireNonNull(told.declinedBy()).personName()).startsWith("Amina");
            assertThat(told.waits()).isFalse();
            assertThat(told.counts()).isFalse();
        });
        assertThat(Notices.of(DALIA_OF_AN_NGO)
                        .await(programme, notice -> "declined".equals(notice.detail()))
                        .page())
                .isEqualTo("/consultations/" + id);
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/programmes/" + programme + "/audit/entries")
                        .text())
                .contains("submission.declined");
        assertThat(AMINA_EDITOR_OF_IOM
                        .put("/consultation/submissions/" + late.id() + "/admission", new Admit("On second thought"))
                        .status())
                .as("what was said stands")
                .isEqualTo(422);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, ""))
                .extracting(row -> row.text())
                .containsExactly("In time");
    }

    @Test
    void nothingIsPublishedWhileSomethingLateWaits() throws SQLException {
        closed(id);
        answered(ELIO_ADMIN_OF_THE_NGO, id, 1, null, "Too late");
        var first = late(ELIO_ADMIN_OF_THE_NGO);
        var late = late(ELIO_ADMIN_OF_THE_NGO);
        assertThat(receipts(AMINA_EDITOR_OF_IOM))
                .filteredOn(SubmissionReceipt::waits)
                .extracting(SubmissionReceipt::id)
                .as("the last alone waits, not " + first.number())
                .containsExactly(late.id());
        var publication = "/consultation/calls/" + id + "/publication";

        var refused = AMINA_EDITOR_OF_IOM.put(publication, new PublishCall("Nobody said anything."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors().getFirst().detail()).contains("1");
        assertThat(Objects.requireNonNull(call(AMINA_EDITOR_OF_IOM, id).progress())
                        .late())
                .isEqualTo(1);

        AMINA_EDITOR_OF_IOM
                .put("/consultation/submissions/" + late.id() + "/refusal", new Decline("Too late"))
                .as(SubmissionReceipt.class);
        assertThat(Objects.requireNonNull(call(AMINA_EDITOR_OF_IOM, id).progress())
                        .late())
                .isZero();
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(publication, new PublishCall("Nobody said anything in time."))
                        .as(Call.class)
                        .state())
                .isEqualTo(CallState.PUBLISHED);
    }

    private SubmissionReceipt late(Visitor principal) {
        return principal
                .post("/consultation/calls/" + id + "/submissions", all(principal, id, Publicity.NAMED, true))
                .as(SubmissionReceipt.class);
    }

    private List<SubmissionReceipt> receipts(Visitor reader) {
        return reader.get("/consultation/calls/" + id + "/submissions").as(Argument.listOf(SubmissionReceipt.class));
    }

    /** Few guesses would find the answers that a hash was made of, and how much was said is nobody's to know. */
    @Test
    void thoseThatDraftLearnWhoSubmittedAndNeitherHowMuchNorAHash() {
        onWords(ELIO_ADMIN_OF_THE_NGO, id, "everybody", "A guess");
        var receipt = submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);

        var seen = AMINA_EDITOR_OF_IOM.get("/consultation/calls/" + id + "/submissions");

        assertThat(seen.as(Argument.listOf(SubmissionReceipt.class)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.submittedBy().organisation()).isEqualTo(organisation(ELIO_ADMIN_OF_THE_NGO));
                    assertThat(one.rows()).isNull();
                    assertThat(one.hash()).isNull();
                });
        assertThat(seen.text()).doesNotContain(Objects.requireNonNull(receipt.hash()));
    }

    @Test
    void whatIsLetInTwiceAtOnceCountsOnceAndIsNeverLost() throws Exception {
        onWords(ELIO_ADMIN_OF_THE_NGO, id, "everybody", "In time");
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        closed(id);
        answered(ELIO_ADMIN_OF_THE_NGO, id, 1, null, "Too late");
        var late = ELIO_ADMIN_OF_THE_NGO
                .post(
                        "/consultation/calls/" + id + "/submissions",
                        all(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED, true))
                .as(SubmissionReceipt.class);
        var address = "/consultation/submissions/" + late.id() + "/admission";

        try (var people = Executors.newFixedThreadPool(4)) {
            var tries = people.invokeAll(Collections.nCopies(
                    4, () -> AMINA_EDITOR_OF_IOM.put(address, new Admit("Once")).status()));
            for (var answer : tries) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "")).hasSize(2).allMatch(row -> row.late());
        assertThat(Objects.requireNonNull(call(AMINA_EDITOR_OF_IOM, id).progress())
                        .submissions())
                .isEqualTo(1);
    }

    @Test
    void aProgrammeInWhichSomebodyWaitsForAnAnswerIsNotPutAway() {
        var archive = "/programmes/" + programme + "/archival";
        var reason = Map.of("reason", "Done with it");
        assertThat(AMINA_EDITOR_OF_IOM.post(archive, reason).status()).isEqualTo(422);

        AMINA_EDITOR_OF_IOM
                .put("/consultation/calls/" + id + "/withdrawal", new WithdrawCall("It is over"))
                .as(Call.class);

        assertThat(AMINA_EDITOR_OF_IOM.post(archive, reason).status()).isLessThan(300);
    }

    /** PostgreSQL's clock decides, at the moment of the statement: the instant of the close is the first that is too late. */
    @Test
    void aCallThatClosesWhileItIsSubmittedToTakesNothingAsInTime() throws SQLException {
        onWords(ELIO_ADMIN_OF_THE_NGO, id, "everybody", "Just so");
        execute("update consultation.call set opens_at = now() - interval '1 hour',"
                + " closes_at = clock_timestamp() + interval '2 seconds' where id = '" + id + "'");
        var address = "/consultation/calls/" + id + "/submissions";
        var inTime = 0;
        Visitor.Answer answer;
        do {
            answer = ELIO_ADMIN_OF_THE_NGO.post(address, all(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED, false));
            inTime += answer.status() == 201 ? 1 : 0;
        } while (answer.status() == 201);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(count("select count(*) from consultation.submission s join consultation.call c on c.id = s.call"
                        + " where c.id = '" + id + "' and not s.late and s.submitted_at < c.closes_at"))
                .isEqualTo(inTime);
        assertThat(count("select count(*) from consultation.submission where call = '" + id + "' and late"))
                .isZero();
    }

    private static int count(String sql) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void anExtensionIsForEverybodyAndWhoSubmittedMaySubmitAgain() throws SQLException {
        onWords(ELIO_ADMIN_OF_THE_NGO, id, "everybody", "Before");
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        closed(id);
        assertThat(call(AMINA_EDITOR_OF_IOM, id).state()).isEqualTo(CallState.CLOSED);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "")).hasSize(1);
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);

        assertThat(AMINA_EDITOR_OF_IOM
                        .put("/consultation/calls/" + id + "/closing", new ExtendCall(tomorrow.minusDays(30), "Why"))
                        .status())
                .isEqualTo(422);
        assertThat(CLARA_EDITOR_OF_UNODC
                        .put("/consultation/calls/" + id + "/closing", new ExtendCall(tomorrow, "Why"))
                        .status())
                .isEqualTo(403);
        var longer = AMINA_EDITOR_OF_IOM
                .put("/consultation/calls/" + id + "/closing", new ExtendCall(tomorrow, "The holidays"))
                .as(Call.class);

        assertThat(longer.state()).isEqualTo(CallState.OPEN);
        assertThat(longer.lastDay()).isEqualTo(tomorrow);
        assertThat(call(FRED_OF_A_COMPANY, id).extendedFor()).isEqualTo("The holidays");
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, ""))
                .as("open again, read again by nobody")
                .isEmpty();
        answered(FRED_OF_A_COMPANY, id, 1, null, "Now we too");
        submitted(FRED_OF_A_COMPANY, id, Publicity.NAMED);
        answered(ELIO_ADMIN_OF_THE_NGO, id, 1, null, "After");
        assertThat(submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED).number())
                .isEqualTo(2);
        for (var told : List.of(DALIA_OF_AN_NGO, FRED_OF_A_COMPANY)) {
            assertThat(Notices.of(told)
                            .await(programme, notice -> "extended".equals(notice.detail()))
                            .kind())
                    .isEqualTo("consultation");
        }
    }

    @Test
    void theTextThatIsConsultedOnNeverMoves() {
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        var version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion("For partners"))
                .as(Version.class);
        var on = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/consultation/calls",
                        request(SubmissionAudience.DRAFTERS, version.id()))
                .as(Call.class);

        assertThat(on.consulted().hash()).isEqualTo(version.hash());
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/documents/versions/" + version.id())
                        .as(Version.class)
                        .frozenAt())
                .as("what is consulted on is frozen")
                .isNotNull();
        var passages = passages(FRED_OF_A_COMPANY, on.id());
        assertThat(passages).hasSize(on.consulted().passages());
        assertThat(passages).anyMatch(passage -> "Executive summary".equals(passage.section()));
        assertThat(FRED_OF_A_COMPANY.get("/documents/" + document).status())
                .as("who takes no part in the programme reads the call's text alone")
                .isEqualTo(404);
    }

    @Test
    void peopleAreToldThatTheirOrganisationIsAskedAndWhoMadeTheCallThatOneAnswered() {
        for (var asked : List.of(DALIA_OF_AN_NGO, ELIO_ADMIN_OF_THE_NGO, FRED_OF_A_COMPANY, LEA_OF_A_UNIVERSITY)) {
            var told = Notices.of(asked).await(programme, "consultation");
            assertThat(told.title()).isEqualTo("What should change?");
            assertThat(told.detail()).isEqualTo("asked");
            assertThat(told.page()).isEqualTo("/consultations/" + id);
        }
        onWords(DALIA_OF_AN_NGO, id, "everybody", "Hm");
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);

        assertThat(Objects.requireNonNull(Notices.of(AMINA_EDITOR_OF_IOM)
                                .await(programme, "submission")
                                .by())
                        .organisationName())
                .startsWith("Harbour");
        assertThat(Notices.of(FRED_OF_A_COMPANY).in(programme)).hasSize(1);
        assertThat(Notices.of(BORIS_COMMENTER_OF_IOM).in(programme)).isEmpty();
    }

    @Test
    void aPlannedCallIsNobodysUntilItOpensAndThenTheClockTellsOfIt() throws SQLException {
        var later = AMINA_EDITOR_OF_IOM
                .post("/programmes/" + programme + "/consultation/calls", planned())
                .as(Call.class);
        assertThat(later.state()).isEqualTo(CallState.PLANNED);
        assertThat(DALIA_OF_AN_NGO.get("/consultation/calls/" + later.id()).status())
                .isEqualTo(404);

        opensAndClosesSoon(later);

        assertThat(call(DALIA_OF_AN_NGO, later.id()).state()).isEqualTo(CallState.OPEN);
        daliaIsToldThatItIsOpenAndCloses(later);
    }

    @Test
    void aPlannedCallIsAnnouncedThoughWhoMadeItDraftsNoMore() throws SQLException {
        var later = CLARA_EDITOR_OF_UNODC
                .post("/programmes/" + programme + "/consultation/calls", planned())
                .as(Call.class);
        var unodc = participation(AMINA_EDITOR_OF_IOM, programme, CLARA_EDITOR_OF_UNODC);
        assertThat(AMINA_EDITOR_OF_IOM
                        .delete("/programmes/" + programme + "/participations/" + unodc.id())
                        .status())
                .isLessThan(300);

        opensAndClosesSoon(later);

        daliaIsToldThatItIsOpenAndCloses(later);
    }

    private static MakeCall planned() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var good = request(SubmissionAudience.DRAFTERS, null);
        return new MakeCall(
                "Only later",
                null,
                null,
                today.plusDays(5),
                today.plusDays(20),
                good.zone(),
                good.answersOn(),
                good.audience(),
                List.of(),
                good.organisations(),
                Set.of());
    }

    private static void opensAndClosesSoon(Call later) throws SQLException {
        execute(
                "update consultation.call set opens_at = now() - interval '1 second', closes_at = now() + interval '2 days'"
                        + " where id = '" + later.id() + "'");
        var clock = Backend.beans().getBean(CallClock.class);
        clock.run();
        clock.run();
    }

    private void daliaIsToldThatItIsOpenAndCloses(Call later) {
        var dalia = Notices.of(DALIA_OF_AN_NGO);
        dalia.await(
                programme,
                notice -> "asked".equals(notice.detail()) && notice.subject().equals(later.id()));
        dalia.await(
                programme,
                notice -> "closing".equals(notice.detail()) && notice.subject().equals(later.id()));
        assertThat(dalia.in(programme))
                .filteredOn(notice -> notice.subject().equals(later.id()))
                .hasSize(2);
    }

    @Test
    void moreAreAskedAndNobodyTwice() {
        var wanted = new AskMore(
                Set.of(organisation(ILSE_EDITOR_OF_ILO), organisation(FRED_OF_A_COMPANY)),
                Set.of(OrganisationKind.ACADEMIA, OrganisationKind.GOVERNMENT));
        var parties = AMINA_EDITOR_OF_IOM
                .post("/consultation/calls/" + id + "/parties", wanted)
                .as(Argument.listOf(Party.class));

        assertThat(parties).hasSize(5);
        assertThat(call(ILSE_EDITOR_OF_ILO, id).state()).isEqualTo(CallState.OPEN);
        assertThat(Notices.of(ILSE_EDITOR_OF_ILO)
                        .await(programme, "consultation")
                        .detail())
                .isEqualTo("asked");
        assertThat(FRED_OF_A_COMPANY
                        .get("/consultation/calls/" + id + "/parties")
                        .as(Argument.listOf(Party.class)))
                .as("who else is asked is for those that draft")
                .hasSize(1);
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(
                                "/consultation/calls/" + id + "/parties",
                                new AskMore(Set.of(organisation(CLARA_EDITOR_OF_UNODC)), Set.of()))
                        .status())
                .as("whoever drafts is not asked")
                .isEqualTo(422);
    }

    @Test
    void aCallThatIsCalledOffSaysWhyAndTakesNothingMore() {
        onWords(DALIA_OF_AN_NGO, id, "everybody", "Kept with us");
        var off = AMINA_EDITOR_OF_IOM
                .put("/consultation/calls/" + id + "/withdrawal", new WithdrawCall("Asked too early"))
                .as(Call.class);

        assertThat(off.state()).isEqualTo(CallState.WITHDRAWN);
        assertThat(call(DALIA_OF_AN_NGO, id).withdrawnFor()).isEqualTo("Asked too early");
        assertThat(remarks(DALIA_OF_AN_NGO, id)).hasSize(1);
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .post(
                                "/consultation/calls/" + id + "/submissions",
                                all(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED, false))
                        .status())
                .isEqualTo(403);
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(
                                "/consultation/calls/" + id + "/closing",
                                new ExtendCall(LocalDate.now(ZoneOffset.UTC).plusDays(20), "Once more"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void remarksThatCannotBeAreRefusedAtTheirField() {
        var address = "/consultation/calls/" + id + "/remarks";
        var faults = Map.of(
                "/text", new WriteRemark(null, null, null, null, null, "  ", null, null),
                "/passage", new WriteRemark(null, 999, null, null, null, "Where?", null, null),
                "/end", new WriteRemark(null, 2, 5, 5000, null, "Beyond", null, null),
                "/question", new WriteRemark(3, null, null, null, null, "No third one", null, null),
                "/stance", new WriteRemark(1, null, null, null, Stance.OPPOSES, "Of words", null, null),
                "/proposal", new WriteRemark(null, null, null, null, null, "Hm", "In place of what?", null));
        faults.forEach((pointer, remark) -> {
            var refused = DALIA_OF_AN_NGO.post(address, remark);
            assertThat(refused.status()).as(pointer).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo(pointer);
        });
        answered(DALIA_OF_AN_NGO, id, 1, null, "Once");
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .post(address, new WriteRemark(1, null, null, null, null, "Twice", null, null))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatAColleagueChangedSinceIsNotWrittenOver() {
        var mine = answered(DALIA_OF_AN_NGO, id, 1, null, "Mine");
        var address = "/consultation/remarks/" + mine.id();
        ELIO_ADMIN_OF_THE_NGO
                .put(address, new WriteRemark(1, null, null, null, null, "His", null, mine.version()))
                .as(OwnRemark.class);

        var stale = DALIA_OF_AN_NGO.put(
                address, new WriteRemark(1, null, null, null, null, "Mine again", null, mine.version()));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("His");
        assertThat(remarks(DALIA_OF_AN_NGO, id).getFirst().text()).isEqualTo("His");

        var unseen = DALIA_OF_AN_NGO.delete(address + "?version=" + mine.version());
        assertThat(unseen.status()).as("nor deleted unseen").isEqualTo(409);
        assertThat(unseen.text()).contains("His");
        assertThat(DALIA_OF_AN_NGO.delete(address).status()).isEqualTo(400);
        assertThat(DALIA_OF_AN_NGO
                        .delete(address + "?version="
                                + remarks(DALIA_OF_AN_NGO, id).getFirst().version())
                        .as(OwnRemark.class)
                        .text())
                .isEqualTo("His");
        assertThat(remarks(DALIA_OF_AN_NGO, id)).isEmpty();
    }

    @Test
    void aCallThatCannotBeIsRefusedAtItsField() {
        var good = request(SubmissionAudience.PUBLIC, null);
        var address = "/programmes/" + programme + "/consultation/calls";
        var nobody = new MakeCall(
                good.title(),
                null,
                null,
                null,
                good.lastDay(),
                good.zone(),
                good.answersOn(),
                good.audience(),
                List.of(),
                Set.of(),
                Set.of());
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(address, nobody)
                        .problem()
                        .errors()
                        .getFirst()
                        .pointer())
                .isEqualTo("/organisations");
        assertThat(BORIS_COMMENTER_OF_IOM.post(address, good).status()).isEqualTo(403);
        assertThat(DALIA_OF_AN_NGO.post(address, good).status()).isEqualTo(403);
        assertThat(ILSE_EDITOR_OF_ILO.post(address, good).status()).isEqualTo(404);
    }

    @Test
    void whoIsNotAskedCannotTellThatThereIsACall() {
        var remark = answered(DALIA_OF_AN_NGO, id, 1, null, "Of an NGO");
        var receipt = submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        for (var path : List.of("", "/passages", "/parties", "/remarks", "/submissions", "/rows", "/figures")) {
            assertThat(ILSE_EDITOR_OF_ILO
                            .get("/consultation/calls/" + id + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var other : List.of(ILSE_EDITOR_OF_ILO, FRED_OF_A_COMPANY, AMINA_EDITOR_OF_IOM)) {
            assertThat(other.delete("/consultation/remarks/" + remark.id() + "?version=0")
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/consultation/submissions/" + receipt.id() + "/content")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(FRED_OF_A_COMPANY
                        .put("/consultation/submissions/" + receipt.id() + "/admission", new Admit("Why not"))
                        .status())
                .isEqualTo(404);
        assertThat(new Submit(Publicity.NAMED, Map.of(), null).remarks()).isEmpty();
    }
}
