package org.jointly.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger calls themselves brings no address, number or hidden mark into a letter of ours. */
class CleanNameTest {
    @ParameterizedTest
    @CsvSource({
        "Nadia https://evil.example/pay?x=1,Nadia",
        "Nadia HTTPS://EVIL.EXAMPLE,Nadia",
        "Nadia (evil.example/pay),Nadia",
        "Nadia evil\u200b.example,Nadia",
        "Nadia e\u202evil.exa\u202cmple,Nadia",
        "Nadia +44 (0)20 7946-0000,Nadia",
        "Nadia 00442079460000,Nadia",
        "Nadia \u0661\u0662\u0663\u0664,Nadia",
        "'Na\u202edia \u2066De\u2069mo\u200f\u061c',Nadia Demo",
        "'\u202eomed aidaN',omed aidaN"
    })
    void onlyWhatIsANameStays(String name, String clean) {
        assertThat(CleanName.of(name)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+44 20 7946 0000", "https://evil.example", "\u202e\u200b", "x@y.example"})
    void ofSomeNothingStays(String name) {
        assertThat(CleanName.of(name)).isNull();
    }

    @Test
    void aNameIsBounded() {
        assertThat(CleanName.of("a".repeat(5000))).hasSize(100);
    }
}
