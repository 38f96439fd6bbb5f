package org.jointly.programme.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordChangeTest {
    @Test
    void whatWasAddedIsSaidAsAPersonWouldSayIt() {
        assertThat(WordChange.between("Returned migrants", "Returned migrants, consular staff"))
                .isEqualTo(new WordChange(List.of(), List.of("consular staff")));
        assertThat(WordChange.between("Police and judges.", "Police, shelters and judges."))
                .isEqualTo(new WordChange(List.of(), List.of("shelters")));
    }

    @Test
    void neighbouringWordsThatGaveWayAreOneStretch() {
        assertThat(WordChange.between("We send rapid response teams.", "We send mobile legal teams."))
                .isEqualTo(new WordChange(List.of("rapid response"), List.of("mobile legal")));
    }

    @Test
    void twoPlacesOfALongTextAreTwoStretches() {
        var many = "matter. And so on and so on. ".repeat(900);
        assertThat(WordChange.between("First " + many + "The last.", "Second " + many + "The end."))
                .isEqualTo(new WordChange(List.of("First", "last"), List.of("Second", "end")));
    }

    @Test
    void aTextThatBeganOrEndedIsToldWhole() {
        assertThat(WordChange.between(null, "Consular staff."))
                .isEqualTo(new WordChange(List.of(), List.of("Consular staff.")));
        assertThat(WordChange.between("Consular staff.", null))
                .isEqualTo(new WordChange(List.of("Consular staff."), List.of()));
    }

    @Test
    void whatWasWrittenAnewIsNotCutToPieces() {
        var before = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        var after = "one 2 three 4 five 6 seven 8 nine 10 eleven 12 thirteen 14";
        assertThat(WordChange.between(before, after)).isEqualTo(new WordChange(List.of(before), List.of(after)));
    }

    @Test
    void chineseIsReadInWordsToo() {
        assertThat(WordChange.between("返回的移民", "返回的移民和领事人员").added()).containsExactly("和领事人员");
    }
}
