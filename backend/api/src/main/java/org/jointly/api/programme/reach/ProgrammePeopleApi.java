package org.jointly.api.programme.reach;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the acting organisation's people may see a programme, and why, for its administrators. */
public interface ProgrammePeopleApi {
    /** @param at an instant (ISO 8601) that is not in the future; left out, it is now */
    @Get("/programmes/{programme}/people{?at,after}")
    ProgrammePeople programmePeople(
            UUID programme,
            @Nullable @QueryValue @Size(max = 40) String at,
            @Nullable @QueryValue @Size(max = 500) String after);
}
