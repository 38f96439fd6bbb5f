package org.jointly.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.api.programme.Capacity.PARTNER;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.IVAN_PRINCIPAL_OF_ILO;
import static org.jointly.programme.ProgrammeStory.PETRA_PRINCIPAL_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;
import static org.jointly.programme.ProgrammeStory.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Template;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.platform.AnySql;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchivalTest {
    private static final PutAway OVER = new PutAway("  The donor has withdrawn.  ");

    private final String word = "zu" + UUID.randomUUID().toString().replace("-", "");
    private UUID programme = UUID.randomUUID();

    @BeforeEach
    void aProgramme() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Put away " + word).id();
    }

    @Test
    void whatIsArchivedIsReadByAllAndWrittenByNobodyUntilItComesBack() {
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, PARTNER);
        invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, PARTICIPATING);
        var topic = raised(BORIS_COMMENTER_OF_IOM).as(Topic.class).id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);

        var archival = AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).as(Archival.class);

        assertThat(archival.reason()).isEqualTo("The donor has withdrawn.");
        assertThat(archival.by().personName()).isEqualTo("Amina Demo");
        var seen = DALIA_OF_AN_NGO.get(path("")).as(Programme.class);
        assertThat(Objects.requireNonNull(seen.archival()).reason()).isEqualTo(archival.reason());
        assertThat(seen.abilities()).isEmpty();
        assertThat(whole().abilities()).containsExactly(ProgrammeAbility.BRING_BACK);
        assertThat(DALIA_OF_AN_NGO
                        .get("/discussion/topics/" + topic)
                        .as(Topic.class)
                        .abilities())
                .isEmpty();
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/documents/" + document)
                        .as(Document.class)
                        .abilities())
                .isEmpty();
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/documents/" + document + "/export?format=docx")
                        .status())
                .isEqualTo(200);
        assertThat(IVAN_PRINCIPAL_OF_ILO.get("/programmes/invitations").text())
                .doesNotContain("\"state\":\"open\",\"programme\":\"" + programme);
        assertThat(writes(topic, document)).hasSize(8).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.problem().detail()).contains("archived");
        });
        assertThat(AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).status()).isEqualTo(422);

        assertThat(PETRA_PRINCIPAL_OF_IOM
                        .delete(path("/archival"))
                        .as(Archival.class)
                        .endedAt())
                .isNotNull();
        assertThat(PETRA_PRINCIPAL_OF_IOM.delete(path("/archival")).status()).isEqualTo(422);
        assertThat(whole().archival()).isNull();
        assertThat(raised(BORIS_COMMENTER_OF_IOM).status()).isEqualTo(201);
        assertThat(AMINA_EDITOR_OF_IOM.get(path("/audit/entries")).text())
                .contains("programme.archived", "programme.brought_back", "invitation.withdrawn")
                .doesNotContain("donor");
        assertThat(AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).status())
                .as("again")
                .isEqualTo(201);
    }

    @Test
    void nobodyIsAskedForAnAnswerThatNobodyMayGive() {
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        var asked = AMINA_EDITOR_OF_IOM
                .post(
                        path("/discussion/topics"),
                        new RaiseTopic(
                                "A question " + word,
                                "What now?",
                                Audience.PROGRAMME,
                                CLARA_EDITOR_OF_UNODC.organisation(),
                                LocalDate.now(ZoneOffset.UTC),
                                null))
                .as(Topic.class)
                .id()
                .toString();
        assertThat(CLARA_EDITOR_OF_UNODC.get("/discussion/waiting").text()).contains(asked);

        AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).as(Archival.class);
        assertThat(CLARA_EDITOR_OF_UNODC.get("/discussion/waiting").text()).doesNotContain(asked);

        AMINA_EDITOR_OF_IOM.delete(path("/archival")).as(Archival.class);
        assertThat(CLARA_EDITOR_OF_UNODC.get("/discussion/waiting").text()).contains(asked);
    }

    @Test
    void theRegisterListsItOnlyWhereSomebodyAsksForWhatIsArchived() {
        var other = begun(AMINA_EDITOR_OF_IOM, "Goes on " + word).id();
        AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).as(Archival.class);

        for (var order : List.of("", "&order=title")) {
            assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word + order))
                    .extracting(ProgrammeSummary::id, ProgrammeSummary::archived)
                    .containsExactly(tuple(other, false));
            assertThat(register(AMINA_EDITOR_OF_IOM, "?archived=true&q=" + word + order))
                    .extracting(ProgrammeSummary::id, ProgrammeSummary::archived)
                    .containsExactly(tuple(programme, true));
        }
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/programmes/count?archived=true&q=" + word)
                        .text())
                .contains("\"count\":1");
    }

    @Test
    void onlyALeadsEditorsAndPrincipalsPutAwayAndWithAReason() {
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);

        for (var way : List.of("/archival", "/withdrawal")) {
            for (var nobody : List.of(CARLOS_PRINCIPAL_OF_UNODC, CLARA_EDITOR_OF_UNODC, BORIS_COMMENTER_OF_IOM)) {
                assertThat(nobody.post(path(way), OVER).status()).isEqualTo(403);
            }
            var blank = AMINA_EDITOR_OF_IOM.post(path(way), "{\"reason\": \"  \"}");
            assertThat(blank.status()).isEqualTo(422);
            assertThat(blank.text()).contains("/reason");
            assertThat(AMINA_EDITOR_OF_IOM
                            .post(path(way), new PutAway("x".repeat(1001)))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(whole().archival()).isNull();
    }

    @Test
    void whatWasMadeByMistakeIsWithdrawnAndSeenByNobody() {
        invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, PARTICIPATING);
        var topic = raised(AMINA_EDITOR_OF_IOM).as(Topic.class).id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);

        AMINA_EDITOR_OF_IOM.post(path("/withdrawal"), new PutAway("Twice")).as(Archival.class);

        for (var path : List.of(path(""), "/discussion/topics/" + topic, "/documents/" + document)) {
            assertThat(AMINA_EDITOR_OF_IOM.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word)).isEmpty();
        assertThat(register(AMINA_EDITOR_OF_IOM, "?archived=true&q=" + word)).isEmpty();
        assertThat(AMINA_EDITOR_OF_IOM.get("/search?q=" + word).text()).doesNotContain(programme.toString());
        assertThat(IVAN_PRINCIPAL_OF_ILO.get("/programmes/invitations").text())
                .doesNotContain("\"state\":\"open\",\"programme\":\"" + programme);
        assertThat(IRENE_ADMIN_OF_IOM.get("/audit/entries").text()).contains("programme.withdrawn");
        assertThat(AMINA_EDITOR_OF_IOM.delete(path("/archival")).status()).isEqualTo(404);
    }

    @Test
    void whatAnotherOrganisationEverTookPartInIsArchivedInstead() {
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        CARLOS_PRINCIPAL_OF_UNODC.delete(path("/participations/"
                + participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC)
                        .id()));

        var refused = AMINA_EDITOR_OF_IOM.post(path("/withdrawal"), OVER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Archive it instead");
        assertThat(whole().archival()).as("nothing was done").isNull();
        assertThat(AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).status()).isEqualTo(201);
    }

    /** Whatever statement comes over the application's own connection. */
    @Test
    void postgresKeepsWhatIsPutAway() {
        var amina = AnySql.of(AMINA_EDITOR_OF_IOM);
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        var insert = "insert into programme.archival (id, programme, organisation, organisation_name, archived_by,"
                + " archived_by_name, archived_at, reason) values (gen_random_uuid(), '" + programme + "', ";
        assertThat(amina.tries(insert + ":mine, :mineName, :me, 'Somebody Else', now(), 'r')"))
                .isEqualTo("a_programme_is_put_away_now_and_in_ones_own_name");
        assertThat(amina.tries(insert + ":mine, :mineName, :me, :myName, now() - interval '1 day', 'r')"))
                .isEqualTo("a_programme_is_put_away_now_and_in_ones_own_name");
        assertThat(AnySql.of(CLARA_EDITOR_OF_UNODC).tries(insert + ":mine, :mineName, :me, :myName, now(), 'r')"))
                .as("no lead")
                .isNotEqualTo(AnySql.DONE);
        assertThat(amina.tries("update programme.programme set archived_at = now() where id = '" + programme + "'"))
                .isEqualTo(AnySql.NOT_GRANTED);

        AMINA_EDITOR_OF_IOM.post(path("/archival"), OVER).as(Archival.class);

        assertThat(amina.tries("update programme.programme set stage = 'active' where id = '" + programme + "'"))
                .isEqualTo(AnySql.NO_ROW);
        assertThat(amina.tries("update programme.archival set ended_at = now(), ended_by = gen_random_uuid(),"
                        + " ended_by_name = 'x' where programme = '" + programme + "'"))
                .isEqualTo("a_programme_is_brought_back_now_and_in_ones_own_name");
        assertThat(AnySql.of(CLARA_EDITOR_OF_UNODC)
                        .tries("update programme.archival set ended_at = now(), ended_by = :me, ended_by_name = :myName"
                                + " where programme = '" + programme + "'"))
                .isEqualTo(AnySql.NO_ROW);
        AMINA_EDITOR_OF_IOM.delete(path("/archival"));
        assertThat(amina.tries("update programme.archival set ended_at = null where programme = '" + programme + "'"))
                .isEqualTo("an_ended_archival_stays_ended");
    }

    private List<Answer> writes(UUID topic, UUID document) {
        return List.of(
                AMINA_EDITOR_OF_IOM.put(path("/stage"), new ChangeStage(Stage.DESIGN, 0)),
                AMINA_EDITOR_OF_IOM.post(
                        path("/invitations"),
                        new Invite(
                                Objects.requireNonNull(IVAN_PRINCIPAL_OF_ILO.organisation()),
                                PARTICIPATING,
                                null,
                                null)),
                raised(DALIA_OF_AN_NGO),
                BORIS_COMMENTER_OF_IOM.post("/discussion/topics/" + topic + "/comments", new WriteComment("More")),
                BORIS_COMMENTER_OF_IOM.put("/discussion/topics/" + topic + "/resolution", "{}"),
                CLARA_EDITOR_OF_UNODC.post(path("/documents"), new CreateDocument("Another", Template.BLANK)),
                CLARA_EDITOR_OF_UNODC.put("/documents/" + document, "{\"title\": \"Renamed\", \"version\": 0}"),
                CLARA_EDITOR_OF_UNODC.post("/documents/" + document + "/versions", new NameVersion("Named")));
    }

    private Answer raised(Visitor visitor) {
        return visitor.post(
                path("/discussion/topics"),
                new RaiseTopic("A question", "What now?", Audience.PROGRAMME, null, null, null));
    }

    private Programme whole() {
        return AMINA_EDITOR_OF_IOM.get(path("")).as(Programme.class);
    }

    private String path(String end) {
        return "/programmes/" + programme + end;
    }
}
