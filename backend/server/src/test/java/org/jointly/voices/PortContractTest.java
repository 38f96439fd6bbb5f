package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jointly.platform.Contract;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What survivors' page and reader's frame build on changes only on purpose: the drawn document is the committed one. */
class PortContractTest {
    private static final String DRAWN = "META-INF/swagger/jointly-voices-1.yml";
    private static final Path COMMITTED = Path.of("../api/survivors-port.yaml");
    private static final Path FRESH = Path.of("target/survivors-port.yaml");
    private static final Pattern SCHEMA = Pattern.compile("#/components/schemas/([\\w.]+)");

    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        var drawn = drawn();
        Files.writeString(FRESH, drawn);
        assertThat(Files.readString(COMMITTED))
                .as("The contract changed. If that is meant, commit it: cp backend/server/target/survivors-port.yaml "
                        + "backend/api/survivors-port.yaml")
                .isEqualTo(drawn);
    }

    /**
     * The compiler sees all controllers when it compiles tests, so whatever is not of the port is left out, and the numbers that names of
     * operations get beside the API's own.
     */
    private static String drawn() throws IOException {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        var yaml = new Yaml(options);
        try (var stream =
                Objects.requireNonNull(PortContractTest.class.getClassLoader().getResourceAsStream(DRAWN), DRAWN)) {
            var document = Contract.map(yaml.load(stream));
            Contract.map(document.get("paths")).keySet().removeIf(path -> !path.startsWith("/v/"));
            var schemas = Contract.map(Contract.map(document.get("components")).get("schemas"));
            var used = new TreeSet<String>();
            for (var text = yaml.dump(document.get("paths"));
                    ;
                    text = yaml.dump(used.stream().map(schemas::get).toList())) {
                var named = SCHEMA.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                if (!used.addAll(named)) {
                    break;
                }
            }
            schemas.keySet().retainAll(used);
            return yaml.dump(document).replaceAll("(operationId: |description: )(\\w+)_\\d+", "$1$2");
        }
    }
}
