package org.jointly.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jointly.platform.Contract;
import org.junit.jupiter.api.Test;

/** The contract others build on changes only on purpose: the generated document is the committed one. */
class OpenApiTest {
    private static final Path COMMITTED = Path.of("../api/openapi.yaml");

    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        try (var generated = Objects.requireNonNull(
                Contract.class.getClassLoader().getResourceAsStream(Contract.DOCUMENT), Contract.DOCUMENT)) {
            assertThat(Files.readString(COMMITTED))
                    .as("The contract changed. If that is meant, commit it: cp backend/server/target/classes/"
                            + Contract.DOCUMENT + " backend/api/openapi.yaml")
                    .isEqualTo(new String(generated.readAllBytes(), UTF_8));
        }
    }
}
