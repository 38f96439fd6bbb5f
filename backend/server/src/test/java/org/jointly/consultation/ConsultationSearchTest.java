package org.jointly.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.consultation.ConsultationStory.FRED_OF_A_COMPANY;
import static org.jointly.consultation.ConsultationStory.LEA_OF_A_UNIVERSITY;
import static org.jointly.consultation.ConsultationStory.answered;
import static org.jointly.consultation.ConsultationStory.closed;
import static org.jointly.consultation.ConsultationStory.execute;
import static org.jointly.consultation.ConsultationStory.onWords;
import static org.jointly.consultation.ConsultationStory.request;
import static org.jointly.consultation.ConsultationStory.rows;
import static org.jointly.consultation.ConsultationStory.submitted;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;

import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.DisposeMany;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundGroup;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.SearchResult;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consultations are found by those who read them, at the moment from which they do, and by nobody else. */
class ConsultationSearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String word = word();
    private UUID programme = UUID.randomUUID();
    private UUID id = UUID.randomUUID();

    @BeforeAll
    static void everybodyIsKnown() {
        Backend.adoptEverybody();
    }

    @BeforeEach
    void aCallWithAWordOfItsOwn() {
        programme = ConsultationStory.programme();
        id = made(null).id();
    }

    private Call made(@Nullable LocalDate opensOn) {
        var good = request(SubmissionAudience.PUBLIC, null);
        return AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/consultation/calls",
                        new MakeCall(
                                "What of " + word + "?",
                                "We ask about shelters.",
                                null,
                                opensOn,
                                good.lastDay(),
                                good.zone(),
                                good.answersOn(),
                                good.audience(),
                                good.questions(),
                                good.organisations(),
                                good.kinds()))
                .as(Call.class);
    }

    @Test
    void aCallIsFoundByThoseThatDraftAndThoseThatAreAsked() {
        drained();
        for (var reader : List.of(AMINA_EDITOR_OF_IOM, CLARA_EDITOR_OF_UNODC, DALIA_OF_AN_NGO, LEA_OF_A_UNIVERSITY)) {
            assertThat(found(reader, word, FoundKind.CALL))
                    .as(reader.username())
                    .singleElement()
                    .satisfies(call -> {
                        assertThat(call.id()).isEqualTo(id);
                        assertThat(call.programmeTitle()).startsWith("Consulted ");
                    });
            assertThat(found(reader, word + " shelters missing", FoundKind.CALL))
                    .as("by its introduction and its questions")
                    .hasSize(1);
        }
        assertThat(found(ILSE_EDITOR_OF_ILO, word, FoundKind.CALL)).isEmpty();
    }

    @Test
    void aPlannedCallIsFoundByThoseThatAreAskedOnceItIsOpen() throws SQLException {
        var planned = made(request(SubmissionAudience.PUBLIC, null).lastDay().minusDays(2));
        drained();
        assertThat(found(AMINA_EDITOR_OF_IOM, word, FoundKind.CALL)).hasSize(2);
        assertThat(found(DALIA_OF_AN_NGO, word, FoundKind.CALL)).hasSize(1);

        execute("update consultation.call set opens_at = now() - interval '1 second' where id = '" + planned.id()
                + "'");
        Backend.beans().getBean(CallClock.class).run();
        drained();

        assertThat(found(DALIA_OF_AN_NGO, word, FoundKind.CALL)).hasSize(2);
    }

    @Test
    void nothingThatIsSubmittedIsFoundByAnybodyWhoDoesNotReadIt() throws SQLException {
        var secret = word();
        answered(FRED_OF_A_COMPANY, id, 1, null, "Ours is " + word);
        drained();
        var blind = List.of(AMINA_EDITOR_OF_IOM, CLARA_EDITOR_OF_UNODC, FRED_OF_A_COMPANY, LEA_OF_A_UNIVERSITY);
        var before = blind.stream().map(reader -> crawl(reader, secret)).toList();

        onWords(DALIA_OF_AN_NGO, id, "everybody", "Theirs is " + secret + " and " + word);
        answered(DALIA_OF_AN_NGO, id, 1, null, secret);
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        answered(LEA_OF_A_UNIVERSITY, id, 1, null, "Nobody may read " + secret);
        submitted(Visitor.of("lea", "lakeside"), id, Publicity.NONE);
        drained();

        assertThat(found(DALIA_OF_AN_NGO, secret, FoundKind.REMARK))
                .as("what it prepares its own people find")
                .hasSize(2);
        for (var at = 0; at < 3; at++) {
            assertThat(crawl(blind.get(at), secret))
                    .as(blind.get(at).username())
                    .isEqualTo(before.get(at));
        }

        closed(id);
        Backend.beans().getBean(CallClock.class).run();
        drained();
        assertThat(found(AMINA_EDITOR_OF_IOM, secret, FoundKind.REMARK)).hasSize(3);
        assertThat(found(CLARA_EDITOR_OF_UNODC, secret.substring(0, 8), FoundKind.REMARK))
                .hasSize(3);
        assertThat(crawl(FRED_OF_A_COMPANY, secret))
                .as("who is asked is blind until it is published")
                .isEqualTo(before.get(2));

        published();
        assertThat(found(FRED_OF_A_COMPANY, secret, FoundKind.REMARK))
                .as("what each allowed")
                .hasSize(2);
        assertThat(text(FRED_OF_A_COMPANY, secret)).doesNotContain("Harbour", "Nobody may read");
        assertThat(text(ILSE_EDITOR_OF_ILO, secret)).doesNotContain(secret + "\"");
        assertThat(found(ILSE_EDITOR_OF_ILO, secret, FoundKind.REMARK)).isEmpty();
    }

    @Test
    void whatIsTakenBackIsFoundNoMore() {
        var remark = answered(DALIA_OF_AN_NGO, id, 1, null, "Only " + word);
        drained();
        assertThat(found(DALIA_OF_AN_NGO, word, FoundKind.REMARK)).hasSize(1);

        DALIA_OF_AN_NGO.delete("/consultation/remarks/" + remark.id() + "?version=" + remark.version());

        assertThat(found(DALIA_OF_AN_NGO, word, FoundKind.REMARK)).isEmpty();
    }

    private void published() {
        var ids = rows(AMINA_EDITOR_OF_IOM, id, "").stream().map(MatrixRow::id).collect(Collectors.toSet());
        AMINA_EDITOR_OF_IOM.post(
                "/consultation/calls/" + id + "/dispositions", new DisposeMany(ids, Disposition.NOTED, null));
        AMINA_EDITOR_OF_IOM.post("/consultation/calls/" + id + "/release", "");
        AMINA_EDITOR_OF_IOM
                .put("/consultation/calls/" + id + "/publication", new PublishCall("Done"))
                .as(Call.class);
        drained();
    }

    /** The word, its beginning, with a letter wrong, and what everybody finds of their own. */
    private String crawl(Visitor reader, String secret) {
        return List.of(secret, secret.substring(0, 6), "x" + secret.substring(1), word).stream()
                .map(words -> text(reader, words))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Visitor reader, String words) {
        var answer = reader.get(path(words));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static List<Found> found(Visitor reader, String words, FoundKind kind) {
        return reader.get(path(words)).as(SearchResult.class).groups().stream()
                .filter(group -> group.kind() == kind)
                .map(FoundGroup::found)
                .flatMap(List::stream)
                .toList();
    }

    private static String path(String words) {
        return "/search?q=" + URLEncoder.encode(words, UTF_8);
    }

    /** Letters only, so that it is a word as any other. */
    private static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .map(letter -> letter <= '9' ? letter - '0' + 'g' : letter)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining())
                .substring(0, 16);
    }

    /** All that was noted is read into the index. */
    private static void drained() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isDue()) {
            assertThat(System.nanoTime()).as("not read into the index in time").isLessThan(deadline);
        }
    }

    private static boolean isDue() {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select exists (select 1 from search.due)")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
