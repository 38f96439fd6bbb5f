package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Bounded;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A request for input. It asks organisations by name, or all of a kind that are on the platform, or both.
 *
 * @param version the version of a document that is consulted on, which is frozen by it; absent for the programme itself
 * @param opensOn its first day in its zone; absent for at once
 * @param lastDay its last day, which it is open to the end of
 * @param zone a time zone such as {@code Europe/Vienna}
 * @param answersOn by which day answers are promised
 * @param organisations asked by name
 * @param kinds constituencies: all organisations of these kinds
 * @param guests organisations that are not on the platform, asked by mail
 */
@Serdeable
public record MakeCall(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10000) String introduction,
        @Nullable UUID version,
        @Nullable LocalDate opensOn,
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 60) String zone,
        @NotNull LocalDate answersOn,
        @NotNull SubmissionAudience audience,
        @Size(max = 50) List<@Valid NewQuestion> questions,
        @Size(max = 500) Set<UUID> organisations,
        Set<OrganisationKind> kinds,
        @Size(max = InviteGuests.MOST) List<@NotNull @Valid InviteGuest> guests) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public MakeCall {
        questions = questions == null ? List.of() : List.copyOf(questions);
        organisations = organisations == null ? Set.of() : Set.copyOf(organisations);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        guests = Bounded.list(InviteGuests.MOST, guests);
    }

    /** One that asks nobody by mail. */
    public MakeCall(
            String title,
            @Nullable String introduction,
            @Nullable UUID version,
            @Nullable LocalDate opensOn,
            LocalDate lastDay,
            String zone,
            LocalDate answersOn,
            SubmissionAudience audience,
            List<NewQuestion> questions,
            Set<UUID> organisations,
            Set<OrganisationKind> kinds) {
        this(
                title,
                introduction,
                version,
                opensOn,
                lastDay,
                zone,
                answersOn,
                audience,
                questions,
                organisations,
                kinds,
                List.of());
    }

    /** The same that asks these by mail, too. */
    public MakeCall inviting(List<InviteGuest> others) {
        return new MakeCall(
                title,
                introduction,
                version,
                opensOn,
                lastDay,
                zone,
                answersOn,
                audience,
                questions,
                organisations,
                kinds,
                others);
    }
}
