package org.jointly.document.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.Entries.Entry;
import org.junit.jupiter.api.Test;

/** What an update would put into a map is known before it is taken in, however it says so. */
class EntriesTest {
    private static final long AMINA = 1;
    private static final long BORIS = 9;

    private final YDocument document = new YDocument();
    private final Entries entries = new Entries("decisions");

    @Test
    void aTextBringsNone() {
        document.apply(decided(document.copy(), AMINA, "one", "accepted"));
        var typed = document.copy();
        var first = typed.edit(
                BORIS,
                editing -> editing.fragment("default")
                        .append("paragraph", Map.of())
                        .appendText()
                        .append("one", Map.of()));
        var second = typed.edit(BORIS, editing -> editing.map("elsewhere").put("one", "accepted"));

        assertThat(in(Update.read(first))).isEmpty();
        assertThat(in(Update.read(second))).isEmpty();
    }

    @Test
    void anEntryIsKnownByItsPlaceAndByWhatItTakesThePlaceOf() {
        var first = decided(document.copy(), AMINA, "one", "accepted");
        assertThat(in(first)).containsExactly(new Entry("one", "accepted"));
        document.apply(first);

        assertThat(in(decided(document.copy(), BORIS, "one", "rejected")))
                .containsExactly(new Entry("one", "rejected"));
    }

    @Test
    void itIsKnownWhenThatComesJustBeforeOrWithIt() {
        var away = document.copy();
        var first = decided(away, AMINA, "one", "accepted");
        var second = decided(away, BORIS, "one", "rejected");
        var third = decided(away, AMINA, "one", "accepted again");

        assertThat(in(first)).hasSize(1);
        assertThat(in(second)).containsExactly(new Entry("one", "rejected"));
        var together = Update.read(Update.merge(List.of(first.bytes(), second.bytes(), third.bytes())));
        assertThat(new Entries("decisions").of(document, together))
                .extracting(Entry::value)
                .containsExactlyInAnyOrder("accepted", "rejected", "accepted again");
    }

    @Test
    void whatIsNoPlainValueSaysNothing() {
        var list = Update.read(document.copy()
                .edit(AMINA, editing -> editing.text("decisions").append("accepted", Map.of())));
        var bytes = Update.read(document.copy()
                .edit(AMINA, editing -> editing.map("decisions").put("one", new byte[] {1})));

        assertThat(in(list)).containsExactly(new Entry(null, null));
        assertThat(in(bytes)).containsExactly(new Entry("one", null));
    }

    @Test
    void whatIsTakenAwayIsNoEntry() {
        document.apply(decided(document.copy(), AMINA, "one", "accepted"));
        var removed = Update.read(
                document.copy().edit(BORIS, editing -> editing.map("decisions").remove("one")));

        assertThat(in(removed)).isEmpty();
    }

    private List<Entry> in(Update update) {
        return entries.of(document, update);
    }

    private static Update decided(YDocument in, long client, String key, String value) {
        return Update.read(in.edit(client, editing -> editing.map("decisions").put(key, value)));
    }
}
