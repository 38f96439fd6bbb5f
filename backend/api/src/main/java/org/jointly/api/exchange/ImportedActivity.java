package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one activity of the file.
 *
 * @param losses what of the programme would be, or was, written over or taken away
 * @param programmeVersion the version that was looked at, if somebody is asked
 * @param programme the programme made or brought up to date; absent if refused
 * @param reporter who reports it, where that is not the acting organisation: somebody is asked before it becomes a programme of
 *     theirs
 * @param noted how many notes there are of it, of which {@code notes} may be the gravest
 * @param taken how many of each part were taken, such as {@code budget: 4}
 */
@Serdeable
public record ImportedActivity(
        UUID id,
        @Nullable String iatiIdentifier,
        @Nullable UUID programme,
        @Nullable String title,
        Outcome outcome,
        List<Loss> losses,
        @Nullable Integer programmeVersion,
        @Nullable Reporter reporter,
        Map<String, Integer> taken,
        int noted,
        List<Note> notes) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public ImportedActivity {
        losses = losses == null ? List.of() : List.copyOf(losses);
        taken = taken == null ? Map.of() : Map.copyOf(taken);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }
}
