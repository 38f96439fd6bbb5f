package org.jointly.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.api.programme.Capacity.LEAD;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.api.programme.Capacity.PARTNER;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.NORA_WITHOUT_ROLE_IN_IOM;
import static org.jointly.programme.ProgrammeStory.PETRA_PRINCIPAL_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;
import static org.jointly.programme.ProgrammeStory.register;
import static org.jointly.programme.ProgrammeStory.request;

import io.micronaut.core.type.Argument;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeCount;
import org.jointly.api.programme.ProgrammeSuggestion;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    @Test
    void anEditorBeginsAProgrammeWhichTheirOrganisationLeads() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Fair recruitment in West Africa");

        assertThat(programme.capacities()).containsExactly(LEAD);
        assertThat(programme.partners().getFirst().audiences())
                .containsExactlyInAnyOrder(Audience.DRAFTERS, Audience.PROGRAMME);
        assertThat(programme.stage()).isEqualTo(Stage.IDEA);
        assertThat(programme.abilities()).contains(ProgrammeAbility.UPDATE, ProgrammeAbility.INVITE);
        assertThat(register(AMINA_EDITOR_OF_IOM, ""))
                .extracting(ProgrammeSummary::id)
                .contains(programme.id());
    }

    @Test
    void anotherOrganisationCannotTellTheProgrammeExists() {
        var title = "Unseen " + UUID.randomUUID();
        var programme = begun(AMINA_EDITOR_OF_IOM, title);

        var refusal = ILSE_EDITOR_OF_ILO.get("/programmes/" + programme.id());
        var nothing = ILSE_EDITOR_OF_ILO.get("/programmes/" + UUID.randomUUID());

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.problem().detail()).isEqualTo(nothing.problem().detail());
        assertThat(register(ILSE_EDITOR_OF_ILO, "?q=" + title.replace(' ', '+')))
                .isEmpty();
        assertThat(ILSE_EDITOR_OF_ILO.get("/programmes/suggestions?q=unseen").as(ProgrammeSuggestion[].class))
                .extracting(ProgrammeSuggestion::id)
                .doesNotContain(programme.id());
    }

    @Test
    void anOrganisationSeesTheProgrammeFromTheMomentItAcceptsAndNoLonger() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Shared for a while").id();
        var address = "/programmes/" + programme;
        var invitation = invited(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        assertThat(CLARA_EDITOR_OF_UNODC.get(address).status()).isEqualTo(404);
        assertThat(List.of(
                        CARLOS_PRINCIPAL_OF_UNODC.get("/programmes/invitations").as(Invitation[].class)))
                .extracting(Invitation::id)
                .contains(invitation.id());

        CARLOS_PRINCIPAL_OF_UNODC
                .put("/programmes/invitations/" + invitation.id() + "/answer", new Answer(true))
                .as(Invitation.class);

        assertThat(CLARA_EDITOR_OF_UNODC.get(address).as(Programme.class).abilities())
                .contains(ProgrammeAbility.UPDATE)
                .doesNotContain(ProgrammeAbility.INVITE);

        var participation = participation(AMINA_EDITOR_OF_IOM, programme, CLARA_EDITOR_OF_UNODC);
        assertThat(PETRA_PRINCIPAL_OF_IOM
                        .delete(address + "/participations/" + participation.id())
                        .status())
                .isEqualTo(200);
        assertThat(CLARA_EDITOR_OF_UNODC.get(address).status()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoSpeakForTheOrganisationAnswerItsInvitations() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Who answers?").id();
        var answer = "/programmes/invitations/"
                + invited(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING)
                        .id() + "/answer";

        assertThat(CLARA_EDITOR_OF_UNODC.put(answer, new Answer(true)).status()).isEqualTo(403);
        assertThat(ILSE_EDITOR_OF_ILO.put(answer, new Answer(true)).status()).isEqualTo(404);
        assertThat(AMINA_EDITOR_OF_IOM.put(answer, new Answer(true)).status()).isEqualTo(404);
        assertThat(CARLOS_PRINCIPAL_OF_UNODC.put(answer, new Answer(false)).status())
                .isEqualTo(200);
        assertThat(CARLOS_PRINCIPAL_OF_UNODC.put(answer, new Answer(true)).status())
                .isEqualTo(409);
    }

    @Test
    void aPartnerReadsAndCommentsButChangesNothing() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "With a partner");
        joined(AMINA_EDITOR_OF_IOM, programme.id(), ELIO_ADMIN_OF_THE_NGO, PARTNER);

        var seen = DALIA_OF_AN_NGO.get("/programmes/" + programme.id()).as(Programme.class);

        assertThat(seen.abilities()).containsExactly(ProgrammeAbility.DISCUSS);
        assertThat(DALIA_OF_AN_NGO
                        .put("/programmes/" + programme.id(), change(programme, "Taken over"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoWasSlowerGetsTheProgrammeAsItIsNow() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "First words");
        AMINA_EDITOR_OF_IOM
                .put("/programmes/" + programme.id(), change(programme, "Second words"))
                .as(Programme.class);

        var stale = AMINA_EDITOR_OF_IOM.put("/programmes/" + programme.id(), change(programme, "Third words"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Second words").doesNotContain("Third words");
    }

    @Test
    void theSameRequestTwiceBeginsOneProgramme() {
        var key = UUID.randomUUID().toString();
        var first =
                AMINA_EDITOR_OF_IOM.post("/programmes", request("Once"), key).as(Programme.class);
        var again =
                AMINA_EDITOR_OF_IOM.post("/programmes", request("Once"), key).as(Programme.class);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(AMINA_EDITOR_OF_IOM
                        .post("/programmes", request("Another"), key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void badInputSaysWhereItIsWrong() {
        var backwards = AMINA_EDITOR_OF_IOM.post("/programmes", """
            {"titles":[{"language":"en","text":" "}],"startsOn":"2026-02-01","endsOn":"2026-01-01"}
            """);

        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.problem().errors()).extracting("pointer").containsExactly("/titles/0/text");
        assertThat(AMINA_EDITOR_OF_IOM.post("/programmes", "{").status()).isEqualTo(400);
    }

    @Test
    void theRegisterIsNarrowedToAPartnerACountryAndDaysSortedAndCounted() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var shared = begun(AMINA_EDITOR_OF_IOM, "Beta " + word).id();
        joined(AMINA_EDITOR_OF_IOM, shared, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        AMINA_EDITOR_OF_IOM.post("/programmes", """
                        {"titles":[{"language":"en","text":"Gamma %s"}],"startsOn":"2024-01-01","endsOn":"2024-12-31",
                         "places":[{"kind":"country","code":"GH"}]}
                        """.formatted(word)).as(Programme.class);
        AMINA_EDITOR_OF_IOM.post("/programmes", """
                        {"titles":[{"language":"en","text":"Alpha %s"}],"startsOn":"2025-01-01","endsOn":"2029-12-31"}
                        """.formatted(word)).as(Programme.class);
        var all = "?q=" + word;

        assertThat(titles(all + "&partner=" + CARLOS_PRINCIPAL_OF_UNODC.organisation()))
                .containsExactly("Beta " + word);
        assertThat(titles(all + "&country=GH")).containsExactly("Gamma " + word);
        assertThat(titles(all + "&from=2025-06-01&until=2025-12-31")).doesNotContain("Gamma " + word);
        assertThat(titles(all + "&until=2024-06-01")).containsExactlyInAnyOrder("Gamma " + word, "Beta " + word);
        assertThat(titles(all + "&order=title")).containsExactly("Alpha " + word, "Beta " + word, "Gamma " + word);
        assertThat(titles(all + "&order=end")).containsExactly("Gamma " + word, "Alpha " + word, "Beta " + word);
        var first = AMINA_EDITOR_OF_IOM
                .get("/programmes" + all + "&order=title&size=2")
                .as(Argument.of(Page.class, ProgrammeSummary.class));
        assertThat(titles(all + "&order=title&size=2&after=" + first.next())).containsExactly("Gamma " + word);
        begun(AMINA_EDITOR_OF_IOM, "Éducation sur la Côte-Nord " + word);
        assertThat(titles("?q=cotenord+education+" + word)).containsExactly("Éducation sur la Côte-Nord " + word);
        assertThat(titles("?q=%C3%A9ducation+" + word)).hasSize(1);
        assertThat(count(AMINA_EDITOR_OF_IOM, all)).isEqualTo(4);
        assertThat(count(AMINA_EDITOR_OF_IOM, all + "&country=GH")).isEqualTo(1);
        assertThat(count(ILSE_EDITOR_OF_ILO, all)).isZero();
        assertThat(AMINA_EDITOR_OF_IOM.get("/programmes?country=Ghana").status())
                .isEqualTo(422);
    }

    private static List<String> titles(String query) {
        return register(AMINA_EDITOR_OF_IOM, query).stream()
                .map(ProgrammeSummary::title)
                .toList();
    }

    private static int count(Visitor reader, String query) {
        return reader.get("/programmes/count" + query).as(ProgrammeCount.class).count();
    }

    @Test
    void theRegisterIsFilteredAndPaged() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        for (var i = 0; i < 3; i++) {
            begun(AMINA_EDITOR_OF_IOM, "Paged " + word + " " + i);
        }

        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word.substring(0, 20))).hasSize(3);
        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word + "&region=011")).hasSize(3);
        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word + "&region=150")).isEmpty();
        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word + "&strand=prevention&capacity=lead&stage=idea"))
                .hasSize(3);
        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word + "&capacity=partner"))
                .isEmpty();
        assertThat(register(AMINA_EDITOR_OF_IOM, "?q=" + word + "&size=2")).hasSize(2);
        assertThat(AMINA_EDITOR_OF_IOM.get("/programmes?after=nonsense").status())
                .isEqualTo(422);
    }

    @Test
    void aLeadMovesTheStageOnlyAsTheCycleGoes() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Stages");
        var address = "/programmes/" + programme.id() + "/stage";

        var designed = AMINA_EDITOR_OF_IOM
                .put(address, new ChangeStage(Stage.DESIGN, programme.version()))
                .as(Programme.class);

        assertThat(designed.stage()).isEqualTo(Stage.DESIGN);
        assertThat(designed.nextStages()).containsExactly(Stage.QUALITY_REVIEW, Stage.IDEA, Stage.TERMINATED);
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(address, new ChangeStage(Stage.ACTIVE, designed.version()))
                        .status())
                .isEqualTo(422);
        assertThat(BORIS_COMMENTER_OF_IOM
                        .put(address, new ChangeStage(Stage.IDEA, designed.version()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutARoleOneSeesNothing() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Not for Nora").id();

        assertThat(NORA_WITHOUT_ROLE_IN_IOM.get("/programmes/" + programme).status())
                .isEqualTo(404);
        assertThat(register(NORA_WITHOUT_ROLE_IN_IOM, "")).isEmpty();
    }

    @Test
    void onesTwoAffiliationsNeverMix() {
        var aminaForUnodc = Visitor.of("amina", "unodc");
        var programme = begun(AMINA_EDITOR_OF_IOM, "Of IOM alone").id();

        assertThat(aminaForUnodc.get("/programmes/" + programme).status()).isEqualTo(404);
        assertThat(aminaForUnodc.post("/programmes", request("Not as a viewer")).status())
                .isEqualTo(403);
        assertThat(new Visitor("amina", null).get("/programmes").status()).isEqualTo(403);
        assertThat(Visitor.of("amina", "ilo").get("/programmes").status()).isEqualTo(403);
    }

    @Test
    void theLastLeadCannotLeaveTheOthersAlone() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Lead needed").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        var own = participation(AMINA_EDITOR_OF_IOM, programme, AMINA_EDITOR_OF_IOM);

        assertThat(IRENE_ADMIN_OF_IOM
                        .delete("/programmes/" + programme + "/participations/" + own.id())
                        .status())
                .isEqualTo(422);
    }

    private static UpdateProgramme change(Programme programme, String title) {
        return new UpdateProgramme(
                List.of(new Text("en", title)),
                List.of(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                Set.of(Strand.PROTECTION),
                List.of(),
                List.of(),
                List.of(),
                programme.version());
    }
}
