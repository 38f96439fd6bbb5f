package org.jointly.api.access.reach;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the acting organisation's people have access to, and why, for its administrators. Only through this organisation: what
 * somebody may see for another one is that one's affair. {@code at} is an instant (ISO 8601, such as
 * {@code 2026-03-03T12:00:00Z}) that is not in the future; left out, it is now. What begins at an instant holds at it, what ends
 * at it does not.
 */
public interface ReachApi {
    @Get("/access/people/{person}/access{?at}")
    PersonAccess accessOfPerson(UUID person, @Nullable @QueryValue @Size(max = 40) String at);

    /** What of one kind they have access to, 50 a page: of programmes those with the newest activity first. */
    @Get("/access/people/{person}/access/{part}{?at,after}")
    Page<AccessItem> accessOfPersonTo(
            UUID person,
            @Size(max = 40) String part,
            @Nullable @QueryValue @Size(max = 40) String at,
            @Nullable @QueryValue @Size(max = 500) String after);

    /**
     * Everybody of the organisation with their roles, who gave them and until when, last visit and state, one line a role; CSV, UTF-8
     * with a byte order mark. 401 (RFC 9470) without a second factor given in the last ten minutes.
     */
    @Get("/access/export")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> exportPeople();
}
