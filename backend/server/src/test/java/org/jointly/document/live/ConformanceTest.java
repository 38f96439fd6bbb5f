package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.Template;
import org.jointly.api.programme.Capacity;
import org.jointly.document.yjs.NodeFolder;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Test;

/** The clients of Hocuspocus and of y-websocket as npm has them, against this server. */
class ConformanceTest {
    private static final int CHECKS = 22;

    @Test
    void unmodifiedClientsFindAllTheyExpect() throws IOException, InterruptedException {
        var programme = begun(AMINA_EDITOR_OF_IOM, "For strangers").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        var first = mainText(AMINA_EDITOR_OF_IOM, programme);
        var second = AMINA_EDITOR_OF_IOM
                .post("/programmes/" + programme + "/documents", new CreateDocument("Annex", Template.BLANK))
                .as(Document.class)
                .id();
        var stage = Map.of(
                "url",
                "ws://localhost:" + Backend.address().getPort(),
                "first",
                first,
                "second",
                second,
                "people",
                Map.of(
                        "amina", person(AMINA_EDITOR_OF_IOM),
                        "clara", person(CLARA_EDITOR_OF_UNODC),
                        "dalia", person(DALIA_OF_AN_NGO)));

        var said = played(Backend.beans().getBean(JsonMapper.class).writeValueAsString(stage));

        assertThat(said).hasSize(CHECKS).allMatch(line -> line.startsWith("held: "));
    }

    private static Map<String, Object> person(Visitor visitor) {
        return Map.of(
                "token",
                Backend.stack().token(visitor.username()),
                "organisation",
                Objects.requireNonNull(visitor.organisation()));
    }

    private static List<String> played(String stage) throws IOException, InterruptedException {
        var home = NodeFolder.installed("provider");
        var output = home.resolve("conformance.txt");
        var command = new ProcessBuilder("node", "conformance.mjs")
                .directory(home.toFile())
                .redirectOutput(output.toFile())
                .redirectError(home.resolve("conformance.log").toFile());
        command.environment().put("STAGE", stage);
        var process = command.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readAllLines(output);
    }
}
