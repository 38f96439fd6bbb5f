package org.jointly.ui.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People who wrote too: their voices are sealed by the page's own code, in node instead of a browser. */
final class OtherSurvivors {
    private static final Path PAGE = Path.of("../frontend/voices");
    private final List<Said> said = new ArrayList<>();

    /** What one of them says, to the receivers of these names, who may use it so. */
    private record Said(String words, List<String> to, List<String> uses) {}

    OtherSurvivors says(String words, String receiver, String... uses) {
        said.add(new Said(words, List.of(receiver), List.of(uses)));
        return this;
    }

    void send(String link) throws IOException, InterruptedException {
        var address = URI.create(link);
        node("build.mjs", "--tests");
        node("target/test/send-voices.mjs", "http://localhost:" + address.getPort(), address.getFragment(), asJson());
    }

    private String asJson() throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(said);
    }

    private static void node(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(PAGE.toFile())
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + told);
        }
    }
}
