package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.document.live.Browser.message;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Present;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader says of itself cannot harm those who write, whatever it is and however often it comes. */
class PresenceTest {
    private static final Pattern PLACE =
            Pattern.compile("\\{type=null, tname=body, item=\\{client=7, clock=\\d+}, assoc=0}");

    private final Rooms rooms = Backend.beans().getBean(Rooms.class);
    private final JsonMapper json = Backend.beans().getBean(JsonMapper.class);
    private UUID document = new UUID(0, 0);

    @BeforeEach
    void aProgrammeOfTwoAndAPartner() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Seen").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"user\": null, \"cursor\": null}",
                "{\"user\": 7, \"cursor\": 7}",
                "{\"user\": [\"name\"], \"cursor\": [1, 2]}",
                "{\"user\": {\"name\": {\"toString\": 1}, \"color\": {}, \"brief\": 5, \"organisation\": []}}",
                "{\"user\": {\"name\": \"The Secretary-General\", \"brief\": \"UN\", \"color\": \"red; background: url(//x)\"}}",
                "{\"cursor\": {}}",
                "{\"cursor\": {\"anchor\": 1, \"head\": 2}}",
                "{\"cursor\": {\"anchor\": {}, \"head\": {}}}",
                "{\"cursor\": {\"anchor\": {\"type\": null, \"tname\": null, \"item\": null}, \"head\": null}}",
                "{\"cursor\": {\"anchor\": {\"tname\": \"decisions\"}, \"head\": {\"tname\": \"whatever\"}}}",
                "{\"cursor\": {\"anchor\": {\"item\": {\"client\": -1, \"clock\": 0}}, \"head\": {\"item\": {\"client\": 1, \"clock\": 1.5}}}}",
                "{\"cursor\": {\"anchor\": {\"item\": {\"client\": 1e400, \"clock\": 0}}, \"head\": {\"item\": {\"client\": 99999999999999999999, \"clock\": 0}}}}",
                "{\"cursor\": {\"anchor\": {\"item\": \"7\", \"tname\": \"body\"}, \"head\": {\"item\": {\"client\": \"7\", \"clock\": \"1\"}}}}",
                "{\"__proto__\": {\"polluted\": 1}, \"user\": {\"__proto__\": {\"polluted\": 1}}, \"constructor\": {\"prototype\": 1}}",
                "{\"anything\": {\"deep\": [[[[[[[[[[{\"er\": {}}]]]]]]]]]]}, \"selection\": \"x\"}",
            })
    void onlyWellFormedPresenceIsPassedOn(String nasty) throws IOException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            dalia.appear(nasty);
            amina.await(() -> !amina.seen(dalia).isEmpty());
            assertThat(wellFormed(amina.seen(dalia), "Dalia Demo")).containsEntry("cursor", null);
            dalia.appear(Browser.caretAt(3));
            amina.await(() -> amina.seen(dalia).contains("\"clock\":3"));
            wellFormed(amina.seen(dalia), "Dalia Demo");
            amina.write("Undisturbed");
            amina.await(() -> amina.kept() == 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nul", " null", "7", "\"x\"", "[]", "{\"user\": {}", "{\"user\": NaN}"})
    void whatIsNoPresenceAtAllClosesOnlyItsOwnConnection(String nonsense) {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            dalia.appear(nonsense);
            dalia.await(() -> dalia.closedWith() == Closing.REFUSED_CONTENT);
            amina.write("Undisturbed");
            amina.await(() -> amina.kept() == 2);
            assertThat(amina.seen(dalia)).isEmpty();
        }
    }

    @Test
    void deepNestingAndLongWordsAreRefused() {
        for (var nasty : List.of(
                "{\"a\": " + "[".repeat(2400) + "]".repeat(2400) + "}", "{\"a\": \"" + "x".repeat(6000) + "\"}")) {
            try (var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
                dalia.appear(nasty);
                dalia.await(() -> dalia.closedWith() == Closing.REFUSED_CONTENT);
            }
        }
    }

    @Test
    void aClockBeyondAllWordsIsNotPassedOn() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            dalia.send(message(document, 1)
                    .block(new ByteWriter()
                            .number(1)
                            .number(dalia.client)
                            .number((1L << 53) - 1)
                            .string("{}")
                            .bytes()));
            dalia.appear(Browser.caretAt(1));
            amina.await(() -> amina.seen(dalia).contains("\"clock\":1"));
        }
    }

    @Test
    void howOftenSomebodyIsSeenIsBoundedAndTheLastIsSeen() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            var begun = System.nanoTime();
            for (var caret = 1; caret <= 3000; caret++) {
                dalia.appear(Browser.caretAt(caret));
            }
            amina.await(() -> amina.seen(dalia).contains("\"clock\":3000"));
            var seconds = (System.nanoTime() - begun) / 1_000_000_000 + 1;

            // thirty a second, and four a second of those who speak too fast
            assertThat((long) amina.presence().size()).isLessThanOrEqualTo(60 + 34 * seconds);
            assertThat(amina.closedWith() + dalia.closedWith()).isZero();
        }
    }

    @Test
    void manyQuestionsWhoIsHereAreAnsweredOnce() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document)) {
            amina.appear(Browser.caretAt(1));
            dalia.await(() -> dalia.seen(amina).contains("Amina"));
            var before = dalia.presence().size();
            var begun = System.nanoTime();
            for (var question = 0; question < 1000; question++) {
                dalia.send(message(document, 3));
            }
            dalia.await(() -> dalia.presence().size() > before);
            amina.appear(Browser.caretAt(2));
            dalia.await(() -> dalia.seen(amina).contains("\"clock\":2"));
            var seconds = (System.nanoTime() - begun) / 1_000_000_000 + 1;
            assertThat((long) dalia.presence().size() - before).isLessThanOrEqualTo(2 + 5 * seconds);
        }
    }

    @Test
    void whatOtherNodesPassOnIsHeldToTheSame() throws IOException {
        var person = UUID.randomUUID();
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            var room = rooms.find(document).orElseThrow();
            room.hear(List.of(
                    new Present(1, 1, "{\"user\": 7}", person),
                    new Present(2, 1, "nonsense", person),
                    new Present(3, 1, "{\"user\": {\"name\": 1, \"organisation\": \"x\"}}", person),
                    new Present(4, (1L << 53) - 1, "{\"user\": {\"name\": \"x\", \"organisation\": \"x\"}}", person),
                    new Present(
                            5,
                            1,
                            "{\"user\": {\"name\": \"Nadia Demo\", \"organisation\": \"An NGO\", \"brief\": \"NGO\"}, \"cursor\": {\"anchor\": 1}, \"more\": 1}",
                            person)));
            amina.await(() -> !amina.presence().isEmpty());
            assertThat(amina.presence()).hasSize(1);
            assertThat(wellFormed(amina.presence().getFirst(), "Nadia Demo")).containsEntry("cursor", null);
        }
    }

    @Test
    void nobodyTakesTheNumberOfSomebodyWhoIsAwayForAMoment() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var dalia = Browser.of(DALIA_OF_AN_NGO, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            clara.appear(Browser.caretAt(1));
            amina.await(() -> amina.seen(clara).contains("Clara"));
            clara.close();
            amina.await(() -> amina.seen(clara).equals("null"));
            dalia.send(message(document, 1)
                    .block(new ByteWriter()
                            .number(1)
                            .number(clara.client)
                            .number(1000)
                            .string(Browser.caretAt(1))
                            .bytes()));
            dalia.appear(Browser.caretAt(5));
            amina.await(() -> amina.seen(dalia).contains("\"clock\":5"));
            assertThat(amina.seen(clara)).isEqualTo("null");
            clara.reconnect();
            clara.appear(Browser.caretAt(6));
            amina.await(() -> amina.seen(clara).contains("\"clock\":6"));
        }
    }

    private Map<String, Object> wellFormed(String state, String name) throws IOException {
        var read = json.readValue(state, Argument.mapOf(String.class, Object.class));
        assertThat(read.keySet()).as(state).containsExactlyInAnyOrder("user", "cursor");
        var user = (Map<?, ?>) Objects.requireNonNull(read.get("user"));
        assertThat(user.keySet().stream().map(String::valueOf))
                .as(state)
                .containsExactlyInAnyOrder("name", "person", "organisation", "brief", "color");
        assertThat(user.get("name")).isEqualTo(name);
        assertThat(String.valueOf(user.get("brief"))).isNotEqualTo("UN");
        assertThat(String.valueOf(user.get("color"))).matches("#[0-9a-fA-F]{6}");
        if (read.get("cursor") instanceof Map<?, ?> cursor) {
            assertThat(cursor.keySet().stream().map(String::valueOf)).containsExactly("anchor", "head");
            assertThat(cursor.values())
                    .allMatch(place -> PLACE.matcher(place.toString()).matches());
        }
        return read;
    }
}
