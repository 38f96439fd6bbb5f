package org.jointly.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.exchange.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report says is kept without a language. */
class StoredSentenceTest {
    @Test
    void aSentenceIsReadAsItWasStored() throws IOException {
        var said = Sentence.of("note.not-taken", Sentence.of("note.code-long", 2000), "budget");
        var read = StoredSentence.of(said.key(), stored(said));

        assertThat(read).isEqualTo(said);
        assertThat(read.in(Locale.of("ru"))).isEqualTo("Код длиннее 2\u00a0000 знаков. Элемент budget не взят.");
    }

    @Test
    void aSentenceInWhichNothingStandsIsReadToo() throws IOException {
        for (var said : List.of(Sentence.of("note.kept"), Sentence.of("note.left-out", Sentence.of("note.no-day")))) {
            assertThat(StoredSentence.of(said.key(), stored(said))).isEqualTo(said);
        }
    }

    @Test
    void whatWasSaidBeforeSentencesWereKeptIsReadAsItWasWritten() {
        assertThat(note(null).seen(Locale.FRENCH).reason()).isEqualTo("There is no such day.");
        assertThat(note("note.given-up-since").seen(Locale.FRENCH).reason()).isEqualTo("There is no such day.");
        assertThat(note("note.no-day").seen(Locale.FRENCH).reason()).isEqualTo("Ce jour n’existe pas.");
    }

    private static List<Object> stored(Sentence said) throws IOException {
        var json = ObjectMapper.getDefault();
        return Objects.requireNonNull(
                json.readValue(json.writeValueAsString(StoredSentence.values(said)), Argument.listOf(Object.class)));
    }

    private static ImportNoteRow note(@Nullable String sentence) {
        var id = UUID.randomUUID();
        var reason = "There is no such day.";
        return new ImportNoteRow(
                id, id, id, id, 0, 7, "iati-activity", null, Finding.REFUSED, reason, sentence, List.of());
    }
}
