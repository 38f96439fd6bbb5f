package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.mainText;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.yjs.Oracle;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.Test;

/** What costs out of proportion is refused before it is in the log, and nobody in another text waits for it. */
class CostlyUpdatesTest {
    private static final int MANY = 20_000;
    private static final int TEXT = 0x04;
    private static final int FORMAT = 0x06;
    private static final int LEANS_LEFT = 0x80;
    private static final int LEANS_RIGHT = 0x40;
    private static final int A_LONG_WORD = 4 << 20;
    private static final int OF_A_LONG_DAY = 100_000;

    /** Who comes in says what the server lacks, which is acknowledged. */
    private static final int ON_ENTERING = 1;

    /** As long as a letter may take while somebody else sends what costs much. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final UUID document = document();
    private final long other = 1L << 31;

    private static UUID document() {
        return mainText(
                AMINA_EDITOR_OF_IOM, begun(AMINA_EDITOR_OF_IOM, "Costly").id());
    }

    @Test
    void whatCostsTooMuchIsRefusedAndOthersGoOn() throws Exception {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var elsewhere = Browser.of(AMINA_EDITOR_OF_IOM, document())) {
            var before = logged();
            amina.send(oneGap(amina.client));
            elsewhere.write("Meanwhile");
            elsewhere.await(A_MOMENT, () -> elsewhere.kept() > ON_ENTERING);
            amina.await(() -> amina.closedWith() != 0);
            assertThat(amina.closedWith()).isEqualTo(Closing.REFUSED_CONTENT);
            assertThat(amina.closedBecause()).isEqualTo("costs too much to be taken in");
            assertThat(logged()).isEqualTo(before);
        }
        try (var again = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            again.write("And on");
            again.await(() -> again.kept() > ON_ENTERING);
        }
    }

    @Test
    void whatLeansOnItselfInACircleIsRefused() throws Exception {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var before = logged();
            amina.send(circle(amina.client));
            amina.await(() -> amina.closedWith() != 0);
            assertThat(amina.closedWith()).isEqualTo(Closing.REFUSED_CONTENT);
            assertThat(amina.closedBecause()).isEqualTo("leans on itself in a circle");
            assertThat(logged()).isEqualTo(before);
        }
    }

    /** Letters typed behind it wait for it, in their order. */
    @Test
    void aLongDayOfSeveralPeopleIsTaken() throws Exception {
        try (var oracle = new Oracle(Path.of("../yjs/src/test/yjs"));
                var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var day = Update.merge(oracle.trace(OF_A_LONG_DAY).updates());
            amina.send(day);
            amina.write("Behind it");
            amina.await(() -> amina.kept() == ON_ENTERING + 2);
            try (var reader = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
                assertThat(reader.plain()).contains("Behind it");
                assertThat(reader.vector().covers(YDocument.of(List.of(day)).stateVector()))
                        .isTrue();
            }
        }
    }

    @Test
    void whatWouldMakeATextTooLargeIsRefused() throws Exception {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var before = logged();
            amina.send(pieces(amina.client));
            amina.await(() -> amina.closedWith() != 0);
            assertThat(amina.closedWith()).isEqualTo(Closing.FULL);
            assertThat(amina.closedBecause()).isEqualTo("the text is as large as it may be");
            assertThat(logged()).isEqualTo(before);
        }
    }

    @Test
    void fromATextAsLargeAsItMayBeThingsAreOnlyTaken() throws Exception {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var parts = (int) (TextMemory.LARGEST_TEXT / A_LONG_WORD);
            for (var part = 1; part <= parts; part++) {
                amina.send(longWord(other + part));
                var kept = ON_ENTERING + part;
                amina.await(() -> amina.kept() == kept);
            }
            amina.send(new ByteWriter()
                    .number(0)
                    .number(1)
                    .number(other + 1)
                    .number(1)
                    .number(0)
                    .number(10)
                    .bytes());
            amina.await(() -> amina.kept() == ON_ENTERING + parts + 1);
            var before = logged();
            amina.write("One more");
            amina.await(() -> amina.closedWith() != 0);
            assertThat(amina.closedWith()).isEqualTo(Closing.FULL);
            assertThat(logged()).isEqualTo(before);
        }
    }

    /** Letters that all stand to the left of another letter of a long word, and before all the others. */
    private byte[] oneGap(long client) {
        var out = new ByteWriter().number(2);
        out.number(1).number(other).number(0);
        out.octet(TEXT).number(1).string("gap").string("a".repeat(MANY));
        out.number(MANY).number(client).number(0);
        for (var n = 0; n < MANY; n++) {
            out.octet(TEXT | LEANS_RIGHT).number(other).number(n).string("b");
        }
        return out.number(0).bytes();
    }

    private byte[] circle(long client) {
        return new ByteWriter()
                .number(2)
                .number(1)
                .number(other)
                .number(0)
                .octet(TEXT | LEANS_LEFT)
                .number(client)
                .number(0)
                .string("a")
                .number(1)
                .number(client)
                .number(0)
                .octet(TEXT | LEANS_LEFT)
                .number(other)
                .number(0)
                .string("b")
                .number(0)
                .bytes();
    }

    private static byte[] longWord(long client) {
        return new ByteWriter()
                .number(1)
                .number(1)
                .number(client)
                .number(0)
                .octet(TEXT)
                .number(1)
                .string("words")
                .string("a".repeat(A_LONG_WORD))
                .number(0)
                .bytes();
    }

    /** More than a text may have. */
    private static byte[] pieces(long client) {
        var count = 340_000;
        var out = new ByteWriter().number(1).number(count).number(client).number(0);
        out.octet(TEXT).number(1).string("pieces " + client).string("a");
        for (var n = 1; n < count; n++) {
            if (n % 2 == 0) {
                out.octet(TEXT | LEANS_LEFT).number(client).number(n - 1).string("a");
            } else {
                out.octet(FORMAT | LEANS_LEFT)
                        .number(client)
                        .number(n - 1)
                        .string("b")
                        .string(n % 4 == 1 ? "true" : "null");
            }
        }
        return out.number(0).bytes();
    }

    private long logged() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.prepareStatement("select count(*) from document.edit where document = ?")) {
            statement.setObject(1, document);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
