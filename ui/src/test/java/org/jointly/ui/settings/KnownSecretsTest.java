package org.jointly.ui.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretsTest {
    private static final String OWN = "b7c0d1f43a5e4d6f9a8e7c6b5d4f3a21";
    private static final String ANOTHER = "0f9e8d7c6b5a49382716f5e4d3c2b1a0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "jointly-ui-secret",
                "jointly-backend-secret",
                "jointly-provisioner-secret",
                "test-ui",
                "short",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatEverybodyCanKnowIsNoSecret(String known) {
        assertThatThrownBy(() -> start("https://jointly.example.org", known, ANOTHER, false))
                .hasMessageContaining("JOINTLY_UI_SECRET");
        assertThatThrownBy(() -> start("https://jointly.example.org", OWN, known, false))
                .hasMessageContaining("JOINTLY_UI_COOKIE_SECRET");
    }

    @Test
    void oneSecretIsNotUsedForTwoThings() {
        assertThatThrownBy(() -> start("https://jointly.example.org", OWN, OWN, false))
                .hasMessageContaining("JOINTLY_UI_COOKIE_SECRET");
    }

    @Test
    void sayingThatItIsLocalHelpsOnlyWhereItIs() {
        assertThatCode(() -> start("http://localhost:8080", "jointly-ui-secret", "", true))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> start("https://jointly.example.org", "jointly-ui-secret", "", true))
                .hasMessageContaining("JOINTLY_UI");
        assertThatThrownBy(() -> start("http://localhost:8080", "jointly-ui-secret", "", false))
                .hasMessageContaining("JOINTLY_UI");
    }

    @Test
    void secretsOfItsOwnLetItStart() {
        assertThatCode(() -> start("https://jointly.example.org", OWN, ANOTHER, false))
                .doesNotThrowAnyException();
    }

    private static void start(String url, String secret, String cookieSecret, boolean local) {
        var somewhere = URI.create("https://elsewhere.example.org");
        new KnownSecrets(
                new Settings(8080, URI.create(url), somewhere, somewhere, somewhere, secret), cookieSecret, local);
    }
}
