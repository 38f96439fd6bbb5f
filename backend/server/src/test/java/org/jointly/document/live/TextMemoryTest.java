package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jointly.platform.problem.Unavailable;
import org.junit.jupiter.api.Test;

/** Large texts are opened one after the other, as there is room for them; small ones are not held up. */
class TextMemoryTest {
    private static final long ROOM = 100L << 20;
    private static final long LARGE = 4L << 20;
    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void whoOpensALargeTextWaitsUntilAnotherIsLeft() {
        var memory = new TextMemory(ROOM, Duration.ofSeconds(30));
        var first = memory.take(LARGE);
        var second = CompletableFuture.supplyAsync(() -> memory.take(LARGE));
        assertThat(second).isNotDone();
        memory.take(1000).close();
        first.close();
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whoWaitsTooLongIsToldWhy() {
        var memory = new TextMemory(ROOM, SHORT);
        memory.take(LARGE);
        assertThatThrownBy(() -> memory.take(LARGE))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("Too many large texts are open");
    }

    @Test
    void whatATextDoesNotTakeOthersHave() {
        var memory = new TextMemory(ROOM, SHORT);
        for (var text = 0; text < 6; text++) {
            memory.take(LARGE).isNow(LARGE);
        }
        assertThatThrownBy(() -> memory.take(LARGE)).isInstanceOf(Unavailable.class);
    }

    @Test
    void theLargestOfAllIsOpenedAlone() {
        var memory = new TextMemory(ROOM, SHORT);
        memory.take(2 * ROOM).close();
        memory.take(2 * ROOM);
        assertThatThrownBy(() -> memory.take(1)).isInstanceOf(Unavailable.class);
    }

    @Test
    void whatIsLetGoTwiceIsGivenBackOnce() {
        var memory = new TextMemory(ROOM, SHORT);
        var share = memory.take(LARGE);
        share.close();
        share.close();
        share.isNow(LARGE);
        memory.take(LARGE);
        assertThatThrownBy(() -> memory.take(LARGE)).isInstanceOf(Unavailable.class);
    }
}
