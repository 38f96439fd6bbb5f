package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that dies during the start says its last words; one that is stopped takes its children with it. */
class LocalProcessTest {
    @Test
    void aProgramThatDiesIsReportedWithTheEndOfItsLog(@TempDir Path folder) {
        Path log = folder.resolve("program.log");
        try (LocalProcess process =
                LocalProcess.start("The program", List.of("sh", "-c", "echo the cause; exit 3"), Map.of(), log)) {
            assertThatThrownBy(() -> process.awaitAnswer("http://localhost:1/health", Duration.ofSeconds(20)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("The program ended with exit code 3")
                    .hasMessageContaining(log.toString())
                    .hasMessageEndingWith("the cause");
        }
    }

    @Test
    void stoppingAProgramStopsItsChildrenToo(@TempDir Path folder) throws InterruptedException {
        LocalProcess process = LocalProcess.start(
                "The program", List.of("sh", "-c", "sleep 600 & wait"), Map.of(), folder.resolve("program.log"));
        while (process.handle().children().findAny().isEmpty()) {
            Thread.sleep(10);
        }
        ProcessHandle child = process.handle().children().findAny().orElseThrow();

        process.close();
        assertThat(process.handle().isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
    }
}
