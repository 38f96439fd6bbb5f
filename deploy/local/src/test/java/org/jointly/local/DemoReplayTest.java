package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's steps can speak of what earlier steps made. */
class DemoReplayTest {
    @Test
    void anAnswerKeptBeforeIsPutIn(@TempDir Path data) {
        DemoReplay replay = new DemoReplay(data, Ports.free());
        replay.keep("programme", JsonNodeFactory.instance.objectNode().put("id", "4711"));

        assertThat(replay.filled("/programmes/{programme.id}/topics")).isEqualTo("/programmes/4711/topics");
        assertThat(replay.filled("{iom.id}"))
                .isEqualTo(Cast.ofTheDemo().organisation("iom").id().toString());
        assertThat(replay.filled("{in.4}"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(4).toString());
        assertThatThrownBy(() -> replay.filled("{programme.title}")).hasMessageContaining("{programme.title}");
    }
}
