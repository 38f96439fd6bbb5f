package org.jointly.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A custodian types a sheet. */
class SheetTest {
    @Test
    void wordsBecomeTheShareTheBrowserPrinted() throws Exception {
        for (var number = 1; number <= 3; number++) {
            var share = Sheet.of(number, Vectors.words(number)).share();
            assertThat(HexFormat.of().formatHex(share))
                    .isEqualTo(Vectors.read("recovery-export")
                            .path("sheets")
                            .path(number - 1)
                            .path("bytes")
                            .asText());
        }
    }

    @Test
    void capitalsAndTheFirstFourLettersAreEnough() throws Exception {
        var words = Vectors.words(1);
        var brief = words.stream()
                .map(word -> word.substring(0, Math.min(4, word.length())).toUpperCase(Locale.ROOT))
                .toList();
        assertThat(Sheet.of(1, brief).share()).isEqualTo(Sheet.of(1, words).share());
    }

    @Test
    void aWordThatIsNoneIsNamedWithItsPlace() throws Exception {
        var words = Vectors.words(2);
        words.set(6, "survivour");
        assertThatThrownBy(() -> Sheet.of(2, words))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Word 7, “survivour”");
    }

    @Test
    void threeLettersAreNotEnough() throws Exception {
        var words = Vectors.words(2);
        words.set(0, "sug");
        assertThatThrownBy(() -> Sheet.of(2, words)).isInstanceOf(Failure.class).hasMessageContaining("Word 1, “sug”");
    }

    @Test
    void twoWordsThatChangedPlacesAreRefused() throws Exception {
        var words = Vectors.words(1);
        Collections.swap(words, 3, 4);
        assertThatThrownBy(() -> Sheet.of(1, words)).isInstanceOf(Failure.class).hasMessageContaining("changed places");
    }

    @Test
    void aWordMoreIsSaid() throws Exception {
        var words = Vectors.words(1);
        words.add("zoo");
        assertThatThrownBy(() -> Sheet.of(1, words)).isInstanceOf(Failure.class).hasMessageContaining("you typed 25");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "1, 3", "3, 1", "2, 3", "3, 2"})
    void anyTwoSheetsGiveTheSecret(int one, int other) throws Exception {
        var secret = Shamir.combine(Sheet.of(one, Vectors.words(one)), Sheet.of(other, Vectors.words(other)));
        assertThat(HexFormat.of().formatHex(secret))
                .isEqualTo(Vectors.read("shares").path("secret").asText());
    }

    @Test
    void multiplicationIsThatOfTheField() {
        // the worked example of FIPS 197, section 4.2
        assertThat(Shamir.multiply(0x57, 0x83)).isEqualTo(0xc1);
        assertThat(List.of(Shamir.multiply(0x53, 0xca), Shamir.multiply(0, 7), Shamir.multiply(7, 1)))
                .containsExactly(1, 0, 7);
    }
}
