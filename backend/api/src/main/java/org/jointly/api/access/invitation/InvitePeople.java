package org.jointly.api.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jointly.api.Bounded;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A request to ask people to work for the organisation, all with the same roles.
 *
 * @param roles at least one, and one of viewer, commenter and editor at most
 * @param until when the roles end; absent when they stay open
 * @param language of the mail: one of {@code en fr es ar ru zh}
 */
@Serdeable
public record InvitePeople(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Invitee> people,
        @NotNull @Size(min = 1, max = 6) Set<@NotNull Role> roles,
        @Nullable Instant until,

        @NotNull @Pattern(regexp = "en|fr|es|ar|ru|zh", message = "valid.language") String language) {
    public static final int MOST = 100;

    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public InvitePeople {
        people = Bounded.list(MOST, people);
        roles = roles == null ? Set.of() : roles;
    }

    /**
     * One of them.
     *
     * @param mail one address; what cannot be one is told in this line's result and keeps no other line back
     */
    @Serdeable
    public record Invitee(
            @NotNull @Size(max = 320) String mail,
            @Nullable @Size(max = 200) String name) {}
}
