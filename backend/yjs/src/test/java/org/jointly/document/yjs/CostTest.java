package org.jointly.document.yjs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few bytes cannot ask for any amount of work, and whoever writes much that is honest is not held for one who does. */
class CostTest {
    private static final int MANY = 20_000;
    private static final long BASE = 100_000;
    private static final long EACH = 50;

    /** What somebody makes up so that it costs the reader much. */
    enum Crafted {
        /** Each to the right of none and to the left of another letter, so that it passes all the others. */
        ONE_GAP_OF_MANY_CLIENTS {
            @Override
            List<Struct> structs() {
                var structs = many(n -> new Struct(MANY - n, 0, text("b"), null, new Id(LETTERS, n), null));
                structs.add(new Struct(LETTERS, 0, text("a".repeat(MANY)), null, null, BODY));
                return structs;
            }
        },
        ONE_GAP_OF_ONE_CLIENT {
            @Override
            List<Struct> structs() {
                var structs = many(n -> new Struct(1, n, text("b"), null, new Id(LETTERS, n), null));
                structs.add(new Struct(LETTERS, 0, text("a".repeat(MANY)), null, null, BODY));
                return structs;
            }
        },
        VALUES_OF_ONE_KEY {
            @Override
            List<Struct> structs() {
                return many(n -> new Struct(n + 1, 0, text("a"), null, null, new Struct.Place("map", null, "key")));
            }
        },
        TWO_WHO_LEAN_ON_EACH_OTHER_BY_TURNS {
            @Override
            List<Struct> structs() {
                return many(n -> new Struct(
                        1 + n % 2,
                        n / 2,
                        text("a"),
                        n == 0 ? null : new Id(1 + (n - 1) % 2, (n - 1) / 2),
                        null,
                        n == 0 ? BODY : null));
            }
        };

        abstract List<Struct> structs();
    }

    /** By this client are the letters that others lean on. */
    private static final long LETTERS = 1L << 31;

    private static final Struct.Place BODY = new Struct.Place("body", null, null);

    private interface Made {
        Struct at(int n);
    }

    private static List<Struct> many(Made made) {
        var structs = new ArrayList<Struct>();
        for (var n = 0; n < MANY; n++) {
            structs.add(made.at(n));
        }
        return structs;
    }

    private static Content text(String letters) {
        return new Content.Text(letters);
    }

    static Update update(List<Struct> structs, DeleteSet deletions) {
        var sorted = new TreeMap<Long, List<Struct>>(Collections.reverseOrder());
        structs.forEach(struct ->
                sorted.computeIfAbsent(struct.client(), _ -> new ArrayList<>()).add(struct));
        var out = new StructWriter();
        sorted.values().forEach(of -> of.forEach(out::add));
        return Update.read(out.finish(deletions));
    }

    private static long allowed(Update update) {
        return BASE + EACH * update.parts();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 5, unit = SECONDS)
    void whatIsMadeUpToCostMuchIsBrokenOff(Crafted crafted) {
        var update = update(crafted.structs(), DeleteSet.EMPTY);
        assertThat(new Effort(new YDocument()).of(update, allowed(update))).isGreaterThan(allowed(update));
        assertThatThrownBy(() -> new YDocument().apply(update, allowed(update))).isInstanceOf(TooCostly.class);
    }

    @Test
    void tinyDeletionsOfALongTextCostNoMoreThanTheirNumber() {
        var text = new YDocument();
        text.edit(1, editing -> editing.text("body").append("a".repeat(8 * MANY), Map.of()));
        var deletions = new DeleteSet.Builder();
        for (var n = 0; n < MANY; n++) {
            deletions.add(1, 8L * n + 3, 8L * n + 4);
        }
        var update = update(List.of(), deletions.build());
        assertThat(text.apply(update, allowed(update))).isLessThan(3L * MANY);
        assertThat(text.text("body").plain()).hasSize(7 * MANY);
    }

    /** What comes in no order moves a long list to and fro. */
    @Test
    @Timeout(value = 5, unit = SECONDS)
    void cutsToAndFroAreBrokenOff() {
        var text = new YDocument();
        text.edit(1, editing -> editing.text("body").append("a".repeat(64 * MANY), Map.of()));
        var deletions = new DeleteSet.Builder();
        for (var n = 0; n < 8 * MANY; n++) {
            deletions.add(1, 8L * n + 3, 8L * n + 4);
        }
        text.apply(update(List.of(), deletions.build()));
        var structs = new ArrayList<Struct>();
        for (var n = 0; n < MANY / 2; n++) {
            var at = n % 2 == 0 ? 8L * n : 8L * (8 * MANY - n);
            structs.add(new Struct(2, n, text("b"), new Id(1, at), new Id(1, at + 1), null));
        }
        var update = update(structs, DeleteSet.EMPTY);
        assertThatThrownBy(() -> text.apply(update, allowed(update))).isInstanceOf(TooCostly.class);
    }

    @Test
    @Timeout(value = 10, unit = SECONDS)
    void formatsWithoutEndAreReadInTime() {
        var structs = new ArrayList<Struct>();
        for (var n = 0; n < 2 * MANY; n++) {
            var content = n % 2 == 0 ? new Content.Format("f" + n, "true") : text("a");
            structs.add(new Struct(1, n, content, n == 0 ? null : new Id(1, n - 1), null, n == 0 ? BODY : null));
        }
        var text = new YDocument();
        var update = update(structs, DeleteSet.EMPTY);
        text.apply(update, allowed(update));
        assertThat(text.text("body").plain()).hasSize(MANY);
    }

    @Test
    void aDayOfManyCostsNoMoreThanItsLength() {
        try (var oracle = new Oracle()) {
            var trace = oracle.trace(260_000);
            var whole = Update.read(Update.merge(trace.updates()));
            assertThat(new YDocument().apply(whole, allowed(whole))).isPositive();
            var compact = Update.read(YDocument.of(trace.updates()).update());
            assertThat(new YDocument().apply(compact, allowed(compact))).isPositive();
        }
    }

    /** Of each letter typed it is known at once, without trying. */
    @Test
    void whatIsTypedIsKnownToCostLittle() {
        try (var oracle = new Oracle()) {
            var trace = oracle.trace(20_000);
            var text = new YDocument();
            for (var bytes : trace.updates()) {
                var update = Update.read(bytes);
                assertThat(new Effort(text).of(update, BASE)).isLessThan(2_000);
                text.apply(update);
            }
        }
    }

    /** Who is told beforehand what something costs at most is told no less than it costs. */
    @Test
    void whatIsForetoldIsNeverTooLittle() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var text = new YDocument();
            var writers = List.of(new YDocument(), new YDocument(), new YDocument());
            for (var round = 0; round < 30; round++) {
                var at = random.nextInt(writers.size());
                var writer = writers.get(at);
                var bytes = writer.edit(1L + at, editing -> scribble(random, editing));
                var update = Update.read(bytes);
                var most = new Effort(text).of(update, Long.MAX_VALUE - 1);
                assertThat(text.apply(update, Long.MAX_VALUE)).isLessThanOrEqualTo(most);
                if (random.nextInt(4) == 0) {
                    writer.apply(Update.read(text.update()));
                }
            }
        }
    }

    private static void scribble(Random random, Editing editing) {
        var body = editing.text("body");
        for (var edits = random.nextInt(6); edits >= 0; edits--) {
            var length = body.length();
            switch (random.nextInt(5)) {
                case 0 -> body.insert(random.nextInt(length + 1), "some words", Map.of());
                case 1 -> body.insert(length / 2, "middle", Map.of("bold", true));
                case 2 -> body.delete(length / 3, random.nextInt(length - length / 3 + 1));
                case 3 -> body.format(length / 4, length / 4, Map.of("strike", true));
                default -> editing.map("map").put("key", random.nextInt());
            }
        }
    }
}
