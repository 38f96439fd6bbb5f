package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which of one's own sessions are to end, by their ids. */
@Serdeable
public record EndSessions(@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> sessions) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public EndSessions {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
    }
}
