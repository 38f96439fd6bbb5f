package org.jointly.document.live;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jointly.document.live.log.SnapshotRow;
import org.jointly.document.yjs.Editing;
import org.jointly.document.yjs.YDocument;

/**
 * Opens a snapshot again and again before anybody comes, so that Java has compiled what does it: half a second of work in the
 * background, for which the first visitor of a long document would wait.
 */
@Singleton
class WarmUp {
    private static final int LETTERS = 3000;
    private static final int TIMES = 20;

    @EventListener
    void begin(ServerStartupEvent event) {
        Thread.ofPlatform()
                .name("document-warm-up")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(WarmUp::work);
    }

    private static void work() {
        var text = new YDocument();
        text.edit(1, WarmUp::scatter);
        var bytes = text.update();
        var nobody = new UUID(0, 0);
        var snapshot = new SnapshotRow(nobody, 0, nobody, Instant.EPOCH, SnapshotRow.hash(bytes), bytes);
        for (var time = 0; time < TIMES; time++) {
            snapshot.open().orElseThrow().update();
        }
    }

    /** As many pieces as letters, as a long history leaves them. */
    private static void scatter(Editing editing) {
        var random = new Random(LETTERS);
        var text = editing.text("warm");
        for (var letter = 0; letter < LETTERS; letter++) {
            text.insert(random.nextInt(text.length() + 1), "a", Map.of());
        }
    }
}
