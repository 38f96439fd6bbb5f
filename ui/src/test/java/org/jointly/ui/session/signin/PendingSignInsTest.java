package org.jointly.ui.session.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PendingSignInsTest {
    private static final CookieSeal SEAL = new CookieSeal("0f9e8d7c6b5a49382716f5e4d3c2b1a0");

    @Test
    void anotherNodeWithTheSameSecretOpensWhatOneSealed() {
        var sealed =
                SEAL.seal(new JWTClaimsSet.Builder().claim("to", "/programmes").build());
        var opened = new CookieSeal("0f9e8d7c6b5a49382716f5e4d3c2b1a0").open(sealed);
        assertThat(Objects.requireNonNull(opened).getClaim("to")).isEqualTo("/programmes");
    }

    @Test
    void nobodyReadsOrChangesWhatIsSealed() {
        var sealed =
                SEAL.seal(new JWTClaimsSet.Builder().claim("to", "/programmes").build());
        assertThat(sealed).doesNotContain("programmes");
        for (var at = 0; at < sealed.length() - 1; at++) {
            var other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            var opened = SEAL.open(sealed.substring(0, at) + other + sealed.substring(at + 1));
            // The last sign of a part has bits that mean nothing.
            assertThat(opened == null || "/programmes".equals(opened.getClaim("to")))
                    .as("changed at " + at)
                    .isTrue();
            assertThat(opened == null || sealed.charAt(at + 1) == '.')
                    .as("changed at " + at)
                    .isTrue();
        }
    }

    @Test
    void whatIsNotOursIsNothing() {
        var foreign = new CookieSeal("b7c0d1f43a5e4d6f9a8e7c6b5d4f3a21")
                .seal(new JWTClaimsSet.Builder().claim("to", "/").build());
        assertThat(SEAL.open(foreign)).isNull();
        assertThat(SEAL.open(null)).isNull();
        assertThat(SEAL.open("")).isNull();
        assertThat(SEAL.open("eyJhbGciOiJub25lIn0.eyJ0byI6Ii8ifQ.")).isNull();
        assertThat(SEAL.open("x".repeat(1_000_000))).isNull();
    }
}
