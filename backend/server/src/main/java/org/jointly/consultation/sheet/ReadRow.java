package org.jointly.consultation.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.consultation.Nature;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * A disposition as a table says it; what is absent stands there no more.
 *
 * @param row the comment
 * @param version of the disposition when the table was exported; 0 where nothing was said
 * @param cell where its outcome stands, such as {@code M7}
 * @param sameAsReference the comment whose answer is this one's too
 */
record ReadRow(
        UUID row,
        int version,
        String cell,
        @Nullable Disposition outcome,
        @Nullable String reason,
        @Nullable String changedTo,
        @Nullable Nature nature,
        @Nullable String theme,
        @Nullable String note,
        @Nullable Integer sameAsReference) {
    /** The same for two that say the same of the same comment, however a program writes the ends of lines. */
    String fingerprint() {
        var said = new ArrayList<@Nullable Object>();
        said.add(row.toString());
        said.add(outcome == null ? null : outcome.toString());
        said.add(lines(reason));
        said.add(lines(changedTo));
        said.add(nature == null ? null : nature.toString());
        said.add(lines(theme));
        said.add(lines(note));
        said.add(sameAsReference);
        return CanonicalJson.sha256(CanonicalJson.of(said));
    }

    private static @Nullable String lines(@Nullable String text) {
        // half a letter, which only a file can have, is a question mark then
        return text == null
                ? null
                : new String(text.lines().collect(Collectors.joining("\n")).getBytes(UTF_8), UTF_8);
    }
}
