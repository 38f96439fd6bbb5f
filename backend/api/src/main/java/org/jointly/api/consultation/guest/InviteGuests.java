package org.jointly.api.consultation.guest;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jointly.api.Bounded;

/** More organisations that are asked in a call by mail. */
@Serdeable
public record InviteGuests(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid InviteGuest> guests) {
    public static final int MOST = 50;

    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public InviteGuests {
        guests = Bounded.list(MOST, guests);
    }
}
