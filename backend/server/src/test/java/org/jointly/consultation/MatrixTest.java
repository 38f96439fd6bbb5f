package org.jointly.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.consultation.ConsultationStory.FRED_OF_A_COMPANY;
import static org.jointly.consultation.ConsultationStory.LEA_OF_A_UNIVERSITY;
import static org.jointly.consultation.ConsultationStory.answered;
import static org.jointly.consultation.ConsultationStory.call;
import static org.jointly.consultation.ConsultationStory.closed;
import static org.jointly.consultation.ConsultationStory.made;
import static org.jointly.consultation.ConsultationStory.onWords;
import static org.jointly.consultation.ConsultationStory.organisation;
import static org.jointly.consultation.ConsultationStory.row;
import static org.jointly.consultation.ConsultationStory.rows;
import static org.jointly.consultation.ConsultationStory.submitted;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.joined;

import io.micronaut.core.type.Argument;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.access.Me;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.DisposeMany;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.PublishedCall;
import org.jointly.api.consultation.React;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowChange;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.programme.Capacity;
import org.jointly.notification.Notices;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of comments once a call has closed: every voice gets an answer. */
class MatrixTest {
    private UUID programme = UUID.randomUUID();
    private UUID id = UUID.randomUUID();

    @BeforeAll
    static void everybodyIsKnown() {
        Backend.adoptEverybody();
    }

    @BeforeEach
    void threeAnsweredACallThatHasClosed() throws SQLException {
        programme = ConsultationStory.programme();
        id = closedCall(SubmissionAudience.PUBLIC);
    }

    private UUID closedCall(SubmissionAudience audience) throws SQLException {
        var call = made(programme, audience).id();
        onWords(DALIA_OF_AN_NGO, call, "everybody", "Say: every child.");
        answered(DALIA_OF_AN_NGO, call, 2, Stance.SUPPORTS, "At night most of all.");
        submitted(ELIO_ADMIN_OF_THE_NGO, call, Publicity.NAMED);
        onWords(FRED_OF_A_COMPANY, call, "Reception", "Too costly.");
        answered(FRED_OF_A_COMPANY, call, 2, Stance.NO_VIEW, "");
        submitted(FRED_OF_A_COMPANY, call, Publicity.UNNAMED);
        answered(LEA_OF_A_UNIVERSITY, call, 1, null, "Numbers are missing.");
        submitted(LEA_OF_A_UNIVERSITY, call, Publicity.NONE);
        closed(call);
        return call;
    }

    @Test
    void thoseThatDraftSeeAllInTheOrderOfTheTextAndEachPartnerItsOwn() {
        var all = rows(AMINA_EDITOR_OF_IOM, id, "");

        assertThat(all)
                .extracting(MatrixRow::text)
                .startsWith("Too costly.", "Say: every child.", "Numbers are missing.")
                .hasSize(5);
        assertThat(all.stream().map(MatrixRow::reference).distinct()).hasSize(5);
        assertThat(rows(CLARA_EDITOR_OF_UNODC, id, "")).hasSize(5);
        assertThat(rows(DALIA_OF_AN_NGO, id, ""))
                .extracting(MatrixRow::text)
                .containsExactly("Say: every child.", "At night most of all.");
        assertThat(rows(FRED_OF_A_COMPANY, id, "")).hasSize(2);
        assertThat(FRED_OF_A_COMPANY
                        .get("/consultation/rows/" + all.get(1).id())
                        .status())
                .isEqualTo(404);
        assertThat(ILSE_EDITOR_OF_ILO
                        .get("/consultation/rows/" + all.get(1).id())
                        .status())
                .isEqualTo(404);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "?organisation=" + organisation(FRED_OF_A_COMPANY)))
                .hasSize(2);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "?words=every%20CHILD")).hasSize(1);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "?state=undecided")).hasSize(5);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "?state=released")).isEmpty();
    }

    @Test
    void aDispositionIsInsideUntilItIsReleasedAndItsNoteForEver() {
        var row = row(AMINA_EDITOR_OF_IOM, id, "Say: every child.");
        var refused = dispose(AMINA_EDITOR_OF_IOM, row, Disposition.REJECTED, " ", null, 0);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/reason");
        assertThat(dispose(BORIS_COMMENTER_OF_IOM, row, Disposition.NOTED, null, null, 0)
                        .status())
                .isEqualTo(403);
        assertThat(dispose(DALIA_OF_AN_NGO, row, Disposition.ACCEPTED, null, null, 0)
                        .status())
                .isEqualTo(403);

        var decided = dispose(CLARA_EDITOR_OF_UNODC, row, Disposition.ACCEPTED, "You are right.", "Between us", 0)
                .as(MatrixRow.class);

        assertThat(Objects.requireNonNull(decided.disposition()).outcome()).isEqualTo(Disposition.ACCEPTED);
        assertThat(dispose(AMINA_EDITOR_OF_IOM, row, Disposition.NOTED, null, null, 0)
                        .status())
                .as("somebody decided since")
                .isEqualTo(409);
        assertThat(DALIA_OF_AN_NGO.get("/consultation/calls/" + id + "/rows").text())
                .doesNotContain("You are right.", "Between us", "accepted");
        var now = row(DALIA_OF_AN_NGO, id, "Say: every child.");
        assertThat(now.answer()).isNull();
        assertThat(now.disposition()).isNull();

        assertThat(released(AMINA_EDITOR_OF_IOM)).isEqualTo(1);
        assertThat(released(AMINA_EDITOR_OF_IOM)).as("once more, nothing").isZero();

        var answer = Objects.requireNonNull(
                row(DALIA_OF_AN_NGO, id, "Say: every child.").answer());
        assertThat(answer.outcome()).isEqualTo(Disposition.ACCEPTED);
        assertThat(answer.reason()).isEqualTo("You are right.");
        assertThat(DALIA_OF_AN_NGO.get("/consultation/calls/" + id + "/rows").text())
                .doesNotContain("Between us");
        assertThat(Notices.of(DALIA_OF_AN_NGO)
                        .await(programme, "consultation-answer")
                        .page())
                .isEqualTo("/consultations/" + id);
        assertThat(Notices.of(FRED_OF_A_COMPANY).in(programme))
                .noneMatch(notice -> notice.kind().equals("consultation-answer"));
    }

    @Test
    void aChangedAnswerIsASecondOneAndWhoCommentedSaysWhatTheyThink() {
        var row = row(AMINA_EDITOR_OF_IOM, id, "Say: every child.");
        dispose(AMINA_EDITOR_OF_IOM, row, Disposition.NOTED, null, null, 0);
        released(AMINA_EDITOR_OF_IOM);
        var address = "/consultation/rows/" + row.id() + "/reaction";
        assertThat(DALIA_OF_AN_NGO
                        .put(address, new React(1, Reaction.CONTENT, null))
                        .status())
                .isEqualTo(403);
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .put(address, new React(2, Reaction.CONTENT, null))
                        .status())
                .as("an answer they did not see")
                .isEqualTo(409);
        ELIO_ADMIN_OF_THE_NGO
                .put(address, new React(1, Reaction.OBJECTS, "Noted is no answer."))
                .as(MatrixRow.class);
        var objected = row(AMINA_EDITOR_OF_IOM, id, "Say: every child.");
        assertThat(Objects.requireNonNull(objected.answer()).reaction()).isEqualTo(Reaction.OBJECTS);

        var version = Objects.requireNonNull(objected.disposition()).version();
        dispose(AMINA_EDITOR_OF_IOM, row, Disposition.ACCEPTED, "On second thought.", null, version)
                .as(MatrixRow.class);
        assertThat(Objects.requireNonNull(
                                row(DALIA_OF_AN_NGO, id, "Say: every child.").answer())
                        .outcome())
                .as("not before it is released")
                .isEqualTo(Disposition.NOTED);
        released(AMINA_EDITOR_OF_IOM);

        var second = Objects.requireNonNull(
                row(DALIA_OF_AN_NGO, id, "Say: every child.").answer());
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.reaction()).isNull();
        assertThat(row(DALIA_OF_AN_NGO, id, "Say: every child.").earlier())
                .as("both stay")
                .extracting(RowAnswer::outcome)
                .containsExactly(Disposition.NOTED);
        assertThat(Notices.of(AMINA_EDITOR_OF_IOM)
                        .await(programme, notice -> "reacted".equals(notice.detail()))
                        .kind())
                .isEqualTo("submission");
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/consultation/rows/" + row.id() + "/history")
                        .as(Argument.listOf(RowChange.class)))
                .extracting(RowChange::outcome)
                .containsExactly(Disposition.ACCEPTED, Disposition.NOTED);
        assertThat(DALIA_OF_AN_NGO
                        .get("/consultation/rows/" + row.id() + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void manyAreDecidedAtOnceEachWithItsHistoryAndTheSameOnesByOne() {
        var all = rows(AMINA_EDITOR_OF_IOM, id, "");
        var ids = all.stream().map(MatrixRow::id).collect(Collectors.toSet());
        var address = "/consultation/calls/" + id + "/dispositions";
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(address, new DisposeMany(ids, Disposition.REJECTED, null))
                        .status())
                .isEqualTo(422);
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(address, new DisposeMany(Set.of(UUID.randomUUID()), Disposition.NOTED, null))
                        .status())
                .isEqualTo(422);
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(address, new DisposeMany(ids, Disposition.NOTED, "We thank you."))
                        .as(RowsChanged.class)
                        .count())
                .isEqualTo(5);
        for (var row : all) {
            assertThat(AMINA_EDITOR_OF_IOM
                            .get("/consultation/rows/" + row.id() + "/history")
                            .as(Argument.listOf(RowChange.class)))
                    .hasSize(1);
        }

        var same = all.get(0);
        var as = all.get(1);
        var version = Objects.requireNonNull(
                        row(AMINA_EDITOR_OF_IOM, id, same.text()).disposition())
                .version();
        AMINA_EDITOR_OF_IOM
                .put(
                        "/consultation/rows/" + same.id() + "/disposition",
                        new Dispose(null, null, null, null, null, as.id(), null, version))
                .as(MatrixRow.class);
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(
                                "/consultation/rows/" + as.id() + "/disposition",
                                new Dispose(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        same.id(),
                                        null,
                                        Objects.requireNonNull(row(AMINA_EDITOR_OF_IOM, id, as.text())
                                                        .disposition())
                                                .version()))
                        .status())
                .as("not the one as the other and the other as the one")
                .isEqualTo(422);
        assertThat(released(AMINA_EDITOR_OF_IOM)).isEqualTo(5);
        assertThat(rows(FRED_OF_A_COMPANY, id, "").getFirst().answer())
                .extracting(RowAnswer::reason)
                .isEqualTo("We thank you.");
    }

    /** What is decided while answers are released is either released or still to be, never taken for told. */
    @Test
    void aDecisionThatMeetsTheReleaseIsNeverTakenForTold() throws Exception {
        var row = row(AMINA_EDITOR_OF_IOM, id, "Too costly.");
        for (var round = 0; round < 5; round++) {
            var version = Objects.requireNonNull(
                            row(AMINA_EDITOR_OF_IOM, id, "Too costly.").disposition())
                    .version();
            var reason = "Round " + round;
            dispose(AMINA_EDITOR_OF_IOM, row, Disposition.NOTED, "Before " + round, null, version)
                    .as(MatrixRow.class);
            try (var people = Executors.newFixedThreadPool(2)) {
                var release = people.submit(() -> released(AMINA_EDITOR_OF_IOM));
                var many = people.submit(() -> CLARA_EDITOR_OF_UNODC
                        .post(
                                "/consultation/calls/" + id + "/dispositions",
                                new DisposeMany(Set.of(row.id()), Disposition.REJECTED, reason))
                        .status());
                release.get();
                assertThat(many.get()).isEqualTo(200);
            }
            var now = row(AMINA_EDITOR_OF_IOM, id, "Too costly.");
            var said = Objects.requireNonNull(now.disposition());
            assertThat(said.reason()).isEqualTo(reason);
            assertThat(said.released())
                    .as("told " + now.answer())
                    .isEqualTo(
                            now.answer() != null && reason.equals(now.answer().reason()));
        }
    }

    @Test
    void whatFollowsACommentThatCountsNoMoreIsUndecidedAgain() throws SQLException {
        var same = row(AMINA_EDITOR_OF_IOM, id, "Too costly.");
        var as = row(AMINA_EDITOR_OF_IOM, id, "Say: every child.");
        AMINA_EDITOR_OF_IOM
                .put(
                        "/consultation/rows/" + same.id() + "/disposition",
                        new Dispose(null, null, null, null, null, as.id(), null, 0))
                .as(MatrixRow.class);
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "?state=undecided")).hasSize(4);

        ConsultationStory.execute("update consultation.submission set superseded_at = now() where call = '" + id
                + "' and organisation = '" + organisation(DALIA_OF_AN_NGO) + "'");

        assertThat(rows(AMINA_EDITOR_OF_IOM, id, "?state=undecided"))
                .extracting(MatrixRow::text)
                .contains("Too costly.")
                .hasSize(3);
    }

    @Test
    void commentsAreGroupedAndGivenToAColleague() {
        var row = row(AMINA_EDITOR_OF_IOM, id, "Too costly.");
        var me = AMINA_EDITOR_OF_IOM.get("/access/me").as(Me.class).id();
        AMINA_EDITOR_OF_IOM
                .post("/consultation/calls/" + id + "/assignments", new AssignRows(Set.of(row.id()), me, null, "Money"))
                .as(RowsChanged.class);

        var mine = rows(AMINA_EDITOR_OF_IOM, id, "?assignee=" + me);
        assertThat(mine).extracting(MatrixRow::text).containsExactly("Too costly.");
        assertThat(Objects.requireNonNull(mine.getFirst().disposition()).theme())
                .isEqualTo("Money");
        assertThat(rows(CLARA_EDITOR_OF_UNODC, id, "?assignee=" + UUID.randomUUID()))
                .isEmpty();
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(
                                "/consultation/calls/" + id + "/assignments",
                                new AssignRows(
                                        Set.of(row.id()),
                                        DALIA_OF_AN_NGO
                                                .get("/access/me")
                                                .as(Me.class)
                                                .id(),
                                        DALIA_OF_AN_NGO.organisation(),
                                        null))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void commentsAreGivenToAnybodyWhoMayDecideThem() {
        var row = row(AMINA_EDITOR_OF_IOM, id, "Too costly.");
        var deciders = AMINA_EDITOR_OF_IOM
                .get("/consultation/calls/" + id + "/deciders")
                .as(Argument.listOf(Decider.class));
        assertThat(deciders)
                .extracting(Decider::name)
                .anyMatch(name -> name.startsWith("Amina"))
                .anyMatch(name -> name.startsWith("Clara"))
                .noneMatch(name -> name.startsWith("Boris"))
                .noneMatch(name -> name.startsWith("Dalia"));
        var clara = deciders.stream()
                .filter(each -> each.name().startsWith("Clara"))
                .findFirst()
                .orElseThrow();
        var address = "/consultation/calls/" + id + "/assignments";

        AMINA_EDITOR_OF_IOM
                .post(address, new AssignRows(Set.of(row.id()), clara.person(), clara.organisation(), null))
                .as(RowsChanged.class);

        var hers = rows(CLARA_EDITOR_OF_UNODC, id, "?assignee=" + clara.person());
        assertThat(hers).extracting(MatrixRow::text).containsExactly("Too costly.");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(hers.getFirst().disposition())
                                .assignee())
                        .organisation())
                .isEqualTo(organisation(CLARA_EDITOR_OF_UNODC));
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(
                                address,
                                new AssignRows(
                                        Set.of(row.id()), clara.person(), organisation(AMINA_EDITOR_OF_IOM), null))
                        .status())
                .as("not for an organisation in which she holds no role")
                .isEqualTo(422);
        assertThat(DALIA_OF_AN_NGO
                        .get("/consultation/calls/" + id + "/deciders")
                        .status())
                .isEqualTo(403);
    }

    /** What an organisation said before it drafted is no more and no sooner seen by it than by others that draft. */
    @Test
    void whoSubmittedAndDraftsLaterSeesTheMatrixOfEverybodyWhoDrafts() throws SQLException {
        var call = made(programme, SubmissionAudience.DRAFTERS).id();
        answered(ELIO_ADMIN_OF_THE_NGO, call, 1, null, "First thought");
        submitted(ELIO_ADMIN_OF_THE_NGO, call, Publicity.NAMED);
        onWords(ELIO_ADMIN_OF_THE_NGO, call, "everybody", "Second thought");
        submitted(ELIO_ADMIN_OF_THE_NGO, call, Publicity.NAMED);
        var superseded = superseded(call);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTICIPATING);
        assertThat(rows(ELIO_ADMIN_OF_THE_NGO, call, ""))
                .as("before it closes it is blind as all that draft are")
                .isEmpty();

        closed(call);

        assertThat(rows(ELIO_ADMIN_OF_THE_NGO, call, "")).isEqualTo(rows(AMINA_EDITOR_OF_IOM, call, ""));
        assertThat(rows(ELIO_ADMIN_OF_THE_NGO, call, "?words=thought")).hasSize(2);
        for (var reader : List.of(ELIO_ADMIN_OF_THE_NGO, AMINA_EDITOR_OF_IOM)) {
            assertThat(reader.get("/consultation/rows/" + superseded).status()).isEqualTo(404);
        }
    }

    private static UUID superseded(UUID call) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select r.id from consultation.matrix_row r join consultation.submission s"
                                + " on s.id = r.submission where s.call = '" + call
                                + "' and s.superseded_at is not null")) {
            rows.next();
            return UUID.fromString(rows.getString(1));
        }
    }

    /** Strangers may look as often as they like: the database counts once a minute. */
    @Test
    void whatIsCountedForEverybodyIsNotCountedForEachWhoLooks() throws SQLException {
        var ids = rows(AMINA_EDITOR_OF_IOM, id, "").stream().map(MatrixRow::id).collect(Collectors.toSet());
        AMINA_EDITOR_OF_IOM.post(
                "/consultation/calls/" + id + "/dispositions", new DisposeMany(ids, Disposition.NOTED, null));
        released(AMINA_EDITOR_OF_IOM);
        AMINA_EDITOR_OF_IOM.put("/consultation/calls/" + id + "/publication", new PublishCall("Done"));
        var first = anonymous("/consultation/published/" + id).text();

        ConsultationStory.execute("update consultation.answer set outcome = 'accepted' where call = '" + id + "'");

        assertThat(anonymous("/consultation/published/" + id).text()).isEqualTo(first);
        assertThat(anonymous("/consultation/published/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aCommentOnAFieldOfTheProgrammeSaysWhich() {
        assertThat(rows(AMINA_EDITOR_OF_IOM, id, ""))
                .filteredOn(row -> row.text().equals("Say: every child."))
                .allSatisfy(row -> {
                    assertThat(row.place().field()).isEqualTo("description");
                    assertThat(row.place().section()).isNull();
                });
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/consultation/calls/" + id + "/figures")
                        .as(CallFigures.class)
                        .sections())
                .extracting(CallFigures.OfSection::field)
                .containsExactly(null, "description");
    }

    @Test
    void whatIsPublishedShowsWhatEachAllowedAndNothingIsPublishedWithoutAnAnswer() {
        var address = "/consultation/calls/" + id + "/publication";
        var publish = new PublishCall("We changed the words and kept the centres open.");
        assertThat(AMINA_EDITOR_OF_IOM.put(address, publish).status()).isEqualTo(422);
        assertThat(anonymous("/consultation/published/" + id).status()).isEqualTo(404);
        var ids = rows(AMINA_EDITOR_OF_IOM, id, "").stream().map(MatrixRow::id).collect(Collectors.toSet());
        AMINA_EDITOR_OF_IOM.post(
                "/consultation/calls/" + id + "/dispositions",
                new DisposeMany(ids, Disposition.PARTLY_ACCEPTED, "In part."));
        released(AMINA_EDITOR_OF_IOM);
        assertThat(call(AMINA_EDITOR_OF_IOM, id).state()).isEqualTo(CallState.ANSWERED);
        assertThat(CLARA_EDITOR_OF_UNODC.put(address, publish).status()).isEqualTo(403);
        assertThat(AMINA_EDITOR_OF_IOM.put(address, publish).as(Call.class).state())
                .isEqualTo(CallState.PUBLISHED);

        var published = anonymous("/consultation/published/" + id).as(PublishedCall.class);
        assertThat(published.summary()).isEqualTo("We changed the words and kept the centres open.");
        assertThat(published.figures().outcomes()).containsEntry(Disposition.PARTLY_ACCEPTED, 5);
        assertThat(published.figures().kinds()).hasSize(3);
        assertThat(published.figures().questions())
                .anySatisfy(question -> assertThat(question).isEqualTo(new CallFigures.OfQuestion(2, 1, 0, 1, 2)));
        var page = anonymous("/consultation/published/" + id + "/rows");
        List<MatrixRow> said = page.as(Argument.of(Page.class, MatrixRow.class)).items();
        assertThat(said)
                .extracting(MatrixRow::text)
                .contains("Say: every child.", "Too costly.")
                .doesNotContain("Numbers are missing.");
        assertThat(said).filteredOn(row -> row.text().equals("Too costly.")).allSatisfy(row -> {
            assertThat(row.organisation()).isNull();
            assertThat(row.organisationName()).isNull();
            assertThat(Objects.requireNonNull(row.answer()).reason()).isEqualTo("In part.");
        });
        assertThat(page.text()).contains("Harbour").doesNotContain("Fairline", "Lakeside", "Elio", "Fred");
        var changed = said.getFirst();
        var version = Objects.requireNonNull(
                        row(AMINA_EDITOR_OF_IOM, id, changed.text()).disposition())
                .version();
        dispose(AMINA_EDITOR_OF_IOM, changed, Disposition.ACCEPTED, "On second thought.", null, version)
                .as(MatrixRow.class);
        assertThat(released(AMINA_EDITOR_OF_IOM)).isEqualTo(1);
        List<MatrixRow> anew = anonymous("/consultation/published/" + id + "/rows")
                .as(Argument.of(Page.class, MatrixRow.class))
                .items();
        assertThat(Objects.requireNonNull(anew.getFirst().answer()).reason()).isEqualTo("On second thought.");
        assertThat(anew.getFirst().earlier())
                .extracting(RowAnswer::outcome)
                .containsExactly(Disposition.PARTLY_ACCEPTED);
        assertThat(Notices.of(LEA_OF_A_UNIVERSITY)
                        .await(programme, "consultation-published")
                        .page())
                .isEqualTo("/consultations/" + id);
    }

    @Test
    void whatIsForPartiesOrDraftersAloneIsNotPublic() throws SQLException {
        for (var audience : List.of(SubmissionAudience.PARTIES, SubmissionAudience.DRAFTERS)) {
            id = closedCall(audience);
            var others = "/consultation/calls/" + id + "/published-rows";
            assertThat(seen(FRED_OF_A_COMPANY, others)).isEmpty();
            var ids = rows(AMINA_EDITOR_OF_IOM, id, "").stream()
                    .map(MatrixRow::id)
                    .collect(Collectors.toSet());
            AMINA_EDITOR_OF_IOM.post(
                    "/consultation/calls/" + id + "/dispositions", new DisposeMany(ids, Disposition.NOTED, null));
            released(AMINA_EDITOR_OF_IOM);
            AMINA_EDITOR_OF_IOM
                    .put("/consultation/calls/" + id + "/publication", new PublishCall("Done"))
                    .as(Call.class);

            assertThat(anonymous("/consultation/published/" + id).status()).isEqualTo(404);
            assertThat(anonymous("/consultation/published/" + id + "/rows").status())
                    .isEqualTo(404);
            assertThat(seen(FRED_OF_A_COMPANY, others)).hasSize(audience == SubmissionAudience.PARTIES ? 4 : 0);
            assertThat(ILSE_EDITOR_OF_ILO.get(others).status()).isEqualTo(404);
            assertThat(call(FRED_OF_A_COMPANY, id).summary()).isEqualTo("Done");
        }
    }

    private static List<MatrixRow> seen(Visitor reader, String address) {
        return reader.get(address).as(Argument.of(Page.class, MatrixRow.class)).items();
    }

    private int released(Visitor editor) {
        return editor.post("/consultation/calls/" + id + "/release", "")
                .as(RowsChanged.class)
                .count();
    }

    private static Visitor.Answer dispose(
            Visitor editor,
            MatrixRow row,
            Disposition outcome,
            @Nullable String reason,
            @Nullable String note,
            int version) {
        return editor.put(
                "/consultation/rows/" + row.id() + "/disposition",
                new Dispose(outcome, reason, null, note, null, null, null, version));
    }

    private static Visitor.Answer anonymous(String path) {
        return Visitor.Answer.to(
                HttpRequest.newBuilder(Backend.address().resolve(path)).build());
    }
}
