package org.jointly.consultation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jointly.api.MessagePatterns;
import org.jointly.api.consultation.Nature;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.Stance;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What files of comments say besides the comments, in each of the six languages. */
class SheetWordsTest {
    /** Spreadsheet programs take no longer lists, and no longer names of sheets. */
    private static final int LONGEST_LIST = 255;

    private static final int LONGEST_NAME = 31;

    static Stream<Locale> languages() {
        return MessagePatterns.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysEverything(Locale language) {
        var words = SheetWords.in(language);

        assertThat(words.language()).isEqualTo(language);
        assertThat(own(words)).isEqualTo(own(SheetWords.in(Locale.ENGLISH)));
        assertThat(own(words))
                .allSatisfy(key -> assertThat(words.say(key, "1", "2")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingThatCanStandInATableHasAWord(Locale language) {
        var words = SheetWords.in(language);

        assertThat(Stream.of(MatrixColumn.values()).map(words::heading)).doesNotHaveDuplicates();
        assertThat(Stream.of(Disposition.values()).map(words::word)).doesNotHaveDuplicates();
        assertThat(Stream.of(Nature.values()).map(words::word)).doesNotHaveDuplicates();
        assertThat(Stream.of(Stance.values()).map(each -> words.say("stance." + each)))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(Reaction.values()).map(each -> words.say("reaction." + each)))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(OrganisationKind.values()).map(each -> words.say("kind." + each)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void spreadsheetProgramsTakeThem(Locale language) {
        var words = SheetWords.in(language);

        assertThat(String.join(",", words.outcomes())).hasSizeLessThan(LONGEST_LIST);
        assertThat(words.outcomes()).noneMatch(word -> word.contains(",") || word.contains("\""));
        assertThat(words.natures()).noneMatch(word -> word.contains(",") || word.contains("\""));
        assertThat(Set.of(words.say("table"), words.say("about")))
                .hasSize(2)
                .allMatch(name -> name.length() <= LONGEST_NAME && !name.matches(".*[\\[\\]*?/\\\\:'].*"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsWrittenInOneLanguageIsReadInAll(Locale language) {
        var words = SheetWords.in(language);

        assertThat(MatrixColumn.values())
                .allSatisfy(each -> assertThat(SheetWords.column(" " + words.heading(each) + " "))
                        .contains(each));
        assertThat(Disposition.values())
                .allSatisfy(
                        each -> assertThat(SheetWords.outcome(words.word(each))).contains(each));
        assertThat(Nature.values())
                .allSatisfy(
                        each -> assertThat(SheetWords.nature(words.word(each))).contains(each));
        assertThat(SheetWords.outcome("perhaps")).isEmpty();
    }

    @Test
    void whoReadsNoneOfTheSixLanguagesReadsEnglish() {
        assertThat(SheetWords.in(Locale.GERMAN).say("late")).isEqualTo("Late");
        assertThat(SheetWords.in(Locale.CANADA_FRENCH).say("late")).isEqualTo("Tardif");
    }

    private static Set<String> own(SheetWords words) {
        return new TreeSet<>(words.words().keySet());
    }
}
