package org.jointly.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointly.api.Audience;
import org.jointly.api.Problem.FieldError;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Programme;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write of a programme and cannot mean: refused at the field it stands in. */
class WrittenWrongTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sectors | vocabulary=1,code=99999    | /sectors/0/code
            sectors | vocabulary=1,code=1516     | /sectors/0/code
            sectors | vocabulary=2,code=999      | /sectors/0/code
            sectors | vocabulary=7,code=18       | /sectors/0/code
            sectors | vocabulary=8,code=8.11     | /sectors/0/code
            tags    | vocabulary=2,code=0        | /tags/0/code
            tags    | vocabulary=3,code=5.7      | /tags/0/code
            tags    | vocabulary=3,code=17.a     | /tags/0/code
            tags    | vocabulary=3,code=16.c     | /tags/0/code
            places  | kind=country,code=XX       | /places/0/code
            places  | kind=country,code=ng       | /places/0/code
            places  | kind=country,code=011      | /places/0/code
            places  | kind=region,code=998       | /places/0/code
            places  | kind=region,code=NG        | /places/0/code
            descriptions | kind=general,language=xx,text=A      | /descriptions/0/language
            descriptions | kind=general,language=English,text=A | /descriptions/0/language""")
    void whatIsInNoListIsRefused(String field, String item, String pointer) {
        assertThat(refused(Map.of(field, List.of(item(item)))))
                .extracting(FieldError::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sectors | vocabulary=1,code=15160
            sectors | vocabulary=2,code=151
            sectors | vocabulary=8,code=8.b
            sectors | vocabulary=99,code=ours
            tags    | vocabulary=3,code=16.2
            tags    | vocabulary=3,code=17.19
            tags    | vocabulary=3,code=10.c
            places  | kind=country,code=XK
            places  | kind=region,code=011
            places  | kind=region,code=298,vocabulary=1
            places  | kind=location,code=XX,name=Here
            descriptions | kind=general,language=zh-Hans,text=A
            descriptions | kind=general,language=som,text=A""")
    void whatIsInItsListIsTaken(String field, String item) {
        var programme = AMINA_EDITOR_OF_IOM.post("/programmes", said(Map.of(field, List.of(item(item)))));

        assertThat(programme.status()).isEqualTo(201);
    }

    @Test
    void aTitleHasALengthThatAListCanShow() {
        assertThat(refused(Map.of("titles", List.of(title("en", "ж".repeat(301))))))
                .containsExactly(new FieldError("/titles/0/text", "Write at most 300 letters"));
        assertThat(AMINA_EDITOR_OF_IOM
                        .post("/programmes", said(Map.of("titles", List.of(title("en", "😀".repeat(300))))))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aLanguageHasOneTitle() {
        assertThat(refused(Map.of("titles", List.of(title("en", "One"), title("en", "Two")))))
                .extracting(FieldError::pointer)
                .containsExactly("/titles");
    }

    @Test
    void nobodyInvitesTheOrganisationTheyActFor() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "By ourselves");

        assertThat(invite(programme, AMINA_EDITOR_OF_IOM, null).problem().errors())
                .extracting(FieldError::pointer)
                .containsExactly("/organisation");
    }

    @Test
    void nobodyIsAskedToAnswerByADayThatIsOver() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "In time");

        for (var day : List.of(TODAY.minusDays(2), TODAY.plusYears(11), LocalDate.MAX)) {
            assertThat(invite(programme, CARLOS_PRINCIPAL_OF_UNODC, day).status())
                    .as("%s", day)
                    .isEqualTo(422);
            assertThat(ask(programme, day).status()).as("%s", day).isEqualTo(422);
        }
        assertThat(ask(programme, TODAY).as(Topic.class).answerBy()).isEqualTo(TODAY);
        assertThat(invite(programme, CARLOS_PRINCIPAL_OF_UNODC, TODAY)
                        .as(Invitation.class)
                        .answerBy())
                .isEqualTo(TODAY);
    }

    @Test
    void anotherOrganisationsEditorsAreToldTheSame() {
        var said = said(Map.of("tags", List.of(Map.of("vocabulary", "3", "code", "99.9"))));

        assertThat(CLARA_EDITOR_OF_UNODC.post("/programmes", said).status()).isEqualTo(422);
    }

    private static Visitor.Answer invite(Programme programme, Visitor principal, @Nullable LocalDate answerBy) {
        return AMINA_EDITOR_OF_IOM.post(
                "/programmes/" + programme.id() + "/invitations",
                new Invite(Objects.requireNonNull(principal.organisation()), Capacity.PARTNER, null, answerBy));
    }

    private static Visitor.Answer ask(Programme programme, LocalDate answerBy) {
        return AMINA_EDITOR_OF_IOM.post(
                "/programmes/" + programme.id() + "/discussion/topics",
                new RaiseTopic(
                        "When?", "Soon?", Audience.PROGRAMME, AMINA_EDITOR_OF_IOM.organisation(), answerBy, null));
    }

    private static List<FieldError> refused(Map<String, Object> said) {
        var answer = AMINA_EDITOR_OF_IOM.post("/programmes", said(said));
        assertThat(answer.status()).isEqualTo(422);
        return answer.problem().errors();
    }

    private static Map<String, Object> said(Map<String, Object> said) {
        var whole = new HashMap<String, Object>(Map.of("titles", List.of(title("en", "Written"))));
        whole.putAll(said);
        return whole;
    }

    private static Map<String, String> title(String language, String text) {
        return Map.of("language", language, "text", text);
    }

    private static Map<String, String> item(String written) {
        var item = new HashMap<String, String>();
        for (var part : written.split(",")) {
            var word = part.split("=");
            item.put(word[0], word[1]);
        }
        return item;
    }
}
