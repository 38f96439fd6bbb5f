package org.jointly.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids that are signed. */
class SignedIdsTest {
    private static final String SECRET = "3f9a51c07de84b26a1b0";
    private final SignedIds ids = new SignedIds(SECRET, "", "reply");

    @Test
    void whatWasSignedIsReadHoweverItsLettersAreWritten() {
        for (var time = 0; time < 200; time++) {
            var id = UUID.randomUUID();
            var signed = ids.sign(id);
            assertThat(signed).matches("[a-z2-7]{" + SignedIds.LENGTH + "}");
            assertThat(ids.read(signed)).contains(id);
            assertThat(ids.read(signed.toUpperCase(Locale.ROOT))).contains(id);
        }
    }

    @Test
    void noOtherLetterPasses() {
        var id = UUID.randomUUID();
        var signed = ids.sign(id);
        for (var at = 0; at < signed.length() - 1; at++) {
            var other = signed.charAt(at) == 'a' ? 'b' : 'a';
            assertThat(ids.read(signed.substring(0, at) + other + signed.substring(at + 1)))
                    .isEmpty();
        }
        assertThat(ids.read("")).isEmpty();
        assertThat(ids.read(signed + "a")).isEmpty();
    }

    @Test
    void ofAnotherUseOrSecretIsNone() {
        var signed = ids.sign(UUID.randomUUID());
        assertThat(new SignedIds(SECRET, "", "return").read(signed)).isEmpty();
        assertThat(new SignedIds("another one", "", "reply").read(signed)).isEmpty();
        assertThat(new SignedIds("another one", SECRET, "reply").read(signed)).isPresent();
    }
}
