package org.jointly.document.yjs;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.Json;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever bytes come, the answer is an update or a refusal with a reason. */
class MalformedUpdateTest {
    private static final int ROUNDS = 200_000;

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                     The bytes end too early
            00,                                     The bytes end too early
            0000ff,                                 1 bytes after the end
            8080808080808080808000,                 A number is too long
            7f,                                     A number is too large: 127
            01ffffffffffffffff7f0100,               A number is too long
            0101010004010178ffffff7f,               A number is too large: 268435455
            01010500040101740061,                   A struct is empty
            0101050004010174017800ff,               1 bytes after the end
            01010500040101740280c300,               A text is not UTF-8
            01010500440500010178,                   A struct leans on one its own client wrote later
            010105008405050178,                     A struct leans on one its own client wrote later
            0101050005010174017b00,                 A text is not JSON
            01010500060101740162037472,             A number is too large: 3
            0101050006010174016203747265,           A text is not JSON
            010105000b01017400,                     No content has the number 11
            0101050007010174070000,                 No shared type has the number 7
            01010500080101740101,                   No kind of value has the number 1
            010105000901017401677e00,               A subdocument has no options
            010105004a0100,                         A range without content claims neighbours
            010105001f01017400,                     No content has the number 31
            010105ffffffffffffff0f000200,           A clock is too large
            0201050000010105010001,                 A client comes twice
            000105018080808080808008ffffffffffffff0f,  A clock is too large
            """)
    void whatIsNoUpdateIsRefusedWithAReason(String hex, String reason) {
        assertThatThrownBy(() -> Update.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(MalformedUpdate.class)
                .hasMessage(reason);
    }

    @Test
    void aValueNestedWithoutEndIsRefused() {
        var start = HexFormat.of().parseHex("010105000801017401");
        var bytes = Arrays.copyOf(start, start.length + 100_000);
        for (var at = start.length; at < bytes.length; at += 2) {
            bytes[at] = 117;
            bytes[at + 1] = 1;
        }
        assertThatThrownBy(() -> Update.read(bytes)).hasMessage("A value is nested too deeply");
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).hasMessage("JSON is nested too deeply");
    }

    @Test
    void typesNestedWithoutEndAreDeletedAndReadWithoutExhaustingTheStack() {
        var document = new YDocument();
        var out = new StructWriter();
        for (var clock = 0L; clock < 100_000; clock++) {
            var place = new Struct.Place(clock == 0 ? "xml" : null, clock == 0 ? null : new Id(1, clock - 1), null);
            out.add(new Struct(1, clock, new Content.Shared(Content.Kind.XML_ELEMENT, "p"), null, null, place));
        }
        document.apply(Update.read(out.finish(DeleteSet.EMPTY)));
        assertThat(document.fragment("xml").children()).hasSize(1);
        document.edit(2, editing -> editing.fragment("xml").delete(0, 1));
        assertThat(document.fragment("xml").children()).isEmpty();
        assertThat(document.update()).hasSizeLessThan(60);
    }

    @Test
    @Timeout(value = 15, unit = MINUTES) // of a machine under whatever load: longer is without an end
    void mutatedUpdatesAreRefusedOrTakenInAndNeverMore() {
        var random = new Random(11);
        var genuine = genuine(random);
        var taken = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var mutated = mutate(genuine, random);
            try {
                var update = Update.read(mutated);
                taken++;
                var document = YDocument.of(genuine.subList(0, random.nextInt(genuine.size())));
                document.apply(update);
                Shown.by(document);
                Shown.by(document.body("text"));
                var again = YDocument.of(List.of(document.update()));
                assertThat(again.stateVector()).isEqualTo(document.stateVector());
                Update.read(Update.merge(List.of(mutated, genuine.getFirst())));
                Update.read(Update.diff(mutated, document.stateVector()));
            } catch (MalformedUpdate refused) {
                assertThat(refused).hasMessageMatching("(?s).{5,100}");
            }
        }
        assertThat(taken).isBetween(ROUNDS / 100, ROUNDS - ROUNDS / 100);
    }

    @Test
    @Timeout(value = 15, unit = MINUTES)
    void whatPassesHereYjsReadsAlike() {
        var random = new Random(12);
        var genuine = genuine(random);
        try (var oracle = new Oracle()) {
            for (var asked = 0; asked < 3_000; ) {
                var mutated = mutate(genuine, random);
                if (passes(mutated)) {
                    var theirs = oracle.make(List.of(mutated));
                    var ours = YDocument.of(List.of(mutated));
                    var hex = HexFormat.of().formatHex(mutated);
                    assertThat(ours.isWaiting()).as(hex).isEqualTo(theirs.waiting());
                    if (!theirs.waiting()) {
                        assertThat(ours.stateVector())
                                .as(hex)
                                .isEqualTo(theirs.state().stateVector());
                        assertThat(ours.deleteSet())
                                .as(hex)
                                .isEqualTo(theirs.state().deletions());
                        assertThat(Shown.by(ours)).as(hex).isEqualTo(theirs.shown());
                    }
                    asked++;
                }
            }
        }
    }

    private static boolean passes(byte[] bytes) {
        try {
            Update.read(bytes);
            return true;
        } catch (MalformedUpdate refused) {
            return false;
        }
    }

    private static List<byte[]> genuine(Random random) {
        var document = new YDocument();
        var updates = new ArrayList<byte[]>();
        for (var edit = 0; edit < 12; edit++) {
            updates.add(document.edit(1 + edit % 3, editing -> new Scribble(random).write(editing)));
        }
        return updates;
    }

    private static byte[] mutate(List<byte[]> genuine, Random random) {
        var bytes = genuine.get(random.nextInt(genuine.size())).clone();
        for (var times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) random.nextInt(12);
                case 3 -> bytes = random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default -> {
                    var other = genuine.get(random.nextInt(genuine.size()));
                    var length = Math.min(random.nextInt(8), Math.min(other.length, bytes.length - at));
                    System.arraycopy(other, random.nextInt(other.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
