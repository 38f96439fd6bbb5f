package org.jointly.exchange.iati;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Water &amp; sanitation              | Water & sanitation
            Women&#39;s rights                  | Women's rights
            C&ocirc;te d&#x2019;Ivoire          | Côte d’Ivoire
            <b>Safe</b> <i>schools</i>          | Safe schools
            <P CLASS="x">One</P><P>Two</P>      | One\\nTwo
            One<br>Two<br/>Three                | One\\nTwo\\nThree
            <ul><li>One</li><li>Two</li></ul>   | One\\nTwo
            10&nbsp;000 people                  | 10 000 people
            CO<sub>2</sub>                      | CO2
            <a href="javascript:x()">Read</a>   | Read""")
    void theWordsStayAndTheMarksGo(String text, String plain) {
        assertThat(Markup.isIn(text)).isTrue();
        assertThat(Markup.without(text)).isEqualTo(plain.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A & B", "R&D; more", "if a < b and b > c", "see <country> or <name>", "x <3", "AT&T"})
    void whatOnlyLooksLikeItStaysAsItIs(String text) {
        assertThat(Markup.isIn(text) && !Markup.without(text).equals(text)).isFalse();
    }

    @Test
    void wordsInAngleBracketsStayBesideTags() {
        assertThat(Markup.without("<p>In <country>: 3 < 4 &amp; more</p>")).isEqualTo("In <country>: 3 < 4 & more");
    }

    @Test
    void linesOfThePublisherStay() {
        assertThat(Markup.without("One\nTwo &amp; three\n\n\n\nFour")).isEqualTo("One\nTwo & three\n\nFour");
    }
}
