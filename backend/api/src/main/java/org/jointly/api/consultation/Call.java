package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A call for input, as one reader sees it.
 *
 * @param programmeTitle as it stood when the call was made
 * @param closesAt the first instant that is too late
 * @param lastDay the last day on which it is open, in its zone
 * @param zone the time zone in which its days are meant, such as {@code Europe/Vienna}
 * @param answersOn by which day the answers are promised
 * @param own what the acting organisation did, if it was asked
 * @param progress for organisations that draft
 * @param extendedFor why it is open for longer than it was to be, if it is
 * @param withdrawnFor why it was withdrawn
 * @param summary what was done with what was said, once it is published
 * @param abilities what this reader may do
 */
@Serdeable
public record Call(
        UUID id,
        UUID programme,
        String programmeTitle,
        String title,
        @Nullable String introduction,
        Signature madeBy,
        Instant madeAt,
        CallState state,
        Instant opensAt,
        Instant closesAt,
        LocalDate lastDay,
        String zone,
        LocalDate answersOn,
        SubmissionAudience audience,
        Consulted consulted,
        List<CallQuestion> questions,
        @Nullable OwnPart own,
        @Nullable CallProgress progress,
        @Nullable String extendedFor,
        @Nullable String withdrawnFor,
        @Nullable Instant publishedAt,
        @Nullable String summary,
        Set<CallAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Call {
        questions = questions == null ? List.of() : List.copyOf(questions);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(CallAbility ability) {
        return abilities.contains(ability);
    }
}
