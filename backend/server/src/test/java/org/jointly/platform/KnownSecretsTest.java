package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The backend does not start with secrets that others know, and a local one is not reached from elsewhere. */
class KnownSecretsTest {
    private static final String OWN = "6f1d0c9ab27e4835bb10f2c49e7a3d58";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "jointly-backend-secret",
                "jointly-provisioner-secret",
                "test-backend",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "${JOINTLY_BACKEND_SECRET}",
                "please-change-me-please-change-me"
            })
    void aSecretThatOthersKnowIsNamed(String secret) {
        assertThat(KnownSecrets.weak(Map.of("JOINTLY_BACKEND_SECRET", secret, "JOINTLY_UI_SECRET", OWN)))
                .containsExactly("JOINTLY_BACKEND_SECRET");
    }

    @Test
    void oneSecretForTwoIsNone() {
        assertThat(KnownSecrets.weak(Map.of("JOINTLY_BACKEND_SECRET", OWN, "JOINTLY_DATABASE_PASSWORD", OWN)))
                .hasSize(2);
    }

    @Test
    void onlyAddressesOfThisMachineAreLocal() {
        assertThat(KnownSecrets.elsewhere(Map.of(
                        "a", "127.0.0.1",
                        "b", "::1",
                        "c", "http://localhost:8082",
                        "d", "jdbc:postgresql://localhost:8085/jointly",
                        "e", "http://voices.localhost:8084")))
                .isEmpty();
        assertThat(KnownSecrets.elsewhere(Map.of(
                        "a", "0.0.0.0",
                        "b", "https://login.jointly.example",
                        "c", "jdbc:postgresql://10.0.0.5:5432/jointly",
                        "d", "")))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void theBackendItselfDoesNotStartWithThem() {
        var settings = new HashMap<String, Object>(TestStack.shared().environmentBeside(TestStack.freePort()));
        settings.put("JOINTLY_LOCAL", "false");
        settings.put("JOINTLY_WEBHOOK_LOOPBACK", "false");
        settings.put("JOINTLY_IMAP_TLS", "ssl");
        assertThatThrownBy(() -> Backend.tryToStart(settings)).hasStackTraceContaining("JOINTLY_SMTP_TLS=none");
        settings.put("JOINTLY_SMTP_TLS", "starttls");
        assertThatThrownBy(() -> Backend.tryToStart(settings))
                .hasStackTraceContaining("JOINTLY_BACKEND_SECRET, JOINTLY_DATABASE_PASSWORD")
                .hasStackTraceContaining("JOINTLY_SEALING_SECRET, JOINTLY_TICKET_SECRET");

        settings.put("JOINTLY_TICKET_SECRET_OTHER", "short");
        assertThatThrownBy(() -> Backend.tryToStart(settings)).hasStackTraceContaining("JOINTLY_TICKET_SECRET_OTHER");
        settings.remove("JOINTLY_TICKET_SECRET_OTHER");

        settings.put("JOINTLY_LOCAL", "true");
        var secret = settings.remove("JOINTLY_TICKET_SECRET");
        assertThatThrownBy(() -> Backend.tryToStart(settings))
                .hasStackTraceContaining("JOINTLY_TICKET_SECRET is missing");
        settings.put("JOINTLY_TICKET_SECRET", secret);
        settings.put("JOINTLY_HOST", "0.0.0.0");
        assertThatThrownBy(() -> Backend.tryToStart(settings))
                .hasStackTraceContaining("JOINTLY_LOCAL is for one machine alone")
                .hasStackTraceContaining("JOINTLY_HOST");
    }
}
