package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the backend refuses is said in the language that whoever asks reads. */
class RefusedInLanguagesTest {
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:must|the|not|your|Nothing|letters)\\b");
    private static final String BACKWARDS = """
            {"titles": [{"language": "en", "text": "Backwards"}], "startsOn": "2027-01-02", "endsOn": "2027-01-01"}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | اختر نهاية لا تسبق البداية
            ru | Выберите окончание не раньше начала
            fr | Choisissez une fin qui ne précède pas le début
            es | Elija un fin que no sea anterior al inicio
            zh | 请选择不早于开始日期的结束日期
            en | Choose an end that is not before the start
            de-AT, fr;q=0.8 | Choisissez une fin qui ne précède pas le début
            zh-Hant-TW | 请选择不早于开始日期的结束日期
            de | Choose an end that is not before the start
            ** ;;q | Choose an end that is not before the start
            """)
    void whatCannotBeRightIsSaidAsAnInstruction(String language, String sentence) {
        var problem = asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", BACKWARDS, language);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(new FieldError("/endsOn", sentence));
    }

    @Test
    void whoSaysNoLanguageHearsEnglish() {
        assertThat(AMINA_EDITOR_OF_IOM.post("/programmes", BACKWARDS).problem().errors())
                .containsExactly(new FieldError("/endsOn", "Choose an end that is not before the start"));
    }

    @Test
    void aConstraintSpeaksOfItsField() {
        var blank = """
                {"titles": [{"language": "en", "text": " "}]}""";
        assertThat(asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", blank, "ru")
                        .errors())
                .containsExactly(new FieldError("/titles/0/text", "Напишите название"));
        assertThat(asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", blank, "ar")
                        .errors())
                .containsExactly(new FieldError("/titles/0/text", "اكتب عنوانًا"));
        assertThat(asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", blank, "en")
                        .errors())
                .containsExactly(new FieldError("/titles/0/text", "Write a title"));
        assertThat(asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", "{\"titles\": []}", "fr")
                        .errors())
                .extracting(FieldError::detail)
                .contains("Écrivez un titre");
    }

    @Test
    void howLongSomethingMayBeIsCountedAsTheLanguageCounts() {
        var tooLong = """
                {"titles": [{"language": "en", "text": "%s"}]}""".formatted("x".repeat(5000));
        var said =
                asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", tooLong, "ru").errors();
        assertThat(said)
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).matches("Напишите не больше [\\d\u00a0]+ знак(?:ов|а)"));
        assertThat(asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", tooLong, "ar")
                        .errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.detail()).startsWith("اكتب ").contains("على الأكثر"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru"})
    void everyKindOfNoIsSaidInTheLanguage(String language) {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Refused in " + language).id();
        var body = request("Not by a commenter");

        assertThat(List.of(
                        // not theirs, not there, stale, not known, not readable, not signed in
                        asked(BORIS_COMMENTER_OF_IOM, "POST", "/programmes", body, language),
                        asked(ILSE_EDITOR_OF_ILO, "GET", "/programmes/" + programme, null, language),
                        asked(AMINA_EDITOR_OF_IOM, "PUT", "/programmes/" + programme, """
                                {"titles": [{"language": "en", "text": "Stale"}], "version": 77}""", language),
                        asked(AMINA_EDITOR_OF_IOM, "GET", "/programmes?after=nowhere", null, language),
                        asked(AMINA_EDITOR_OF_IOM, "GET", "/no-such-page", null, language),
                        asked(AMINA_EDITOR_OF_IOM, "POST", "/programmes", "{\"titles\": 7}", language),
                        asked(AMINA_EDITOR_OF_IOM, "GET", "/programmes/no-uuid", null, language),
                        asked(
                                AMINA_EDITOR_OF_IOM,
                                "POST",
                                "/programmes/" + programme + "/invitations",
                                """
                                {"organisation": "%s", "capacity": "partner"}""".formatted(UUID.randomUUID()),
                                language)))
                .allSatisfy(problem -> {
                    assertThat(problem.status()).isBetween(400, 499);
                    assertThat(problem.detail()).isNotBlank().doesNotContainPattern(ENGLISH);
                    assertThat(problem.errors())
                            .allSatisfy(error ->
                                    assertThat(error.detail()).isNotBlank().doesNotContainPattern(ENGLISH));
                });
    }

    private static Problem asked(Visitor visitor, String method, String path, @Nullable Object body, String language) {
        return visitor.send(method, path, body, Map.of("Accept-Language", language))
                .problem();
    }
}
