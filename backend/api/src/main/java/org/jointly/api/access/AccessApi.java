package org.jointly.api.access;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** Who one is, for whom one acts, and who else works there. */
public interface AccessApi {
    /** The only answer that needs no acting organisation. */
    @Get("/access/me")
    Me me();

    @Put("/access/me/preferences")
    Preferences prefer(@Body @Valid Preferences preferences);

    /** Notes that the person is here now for the acting organisation, and says when they last were. */
    @Post("/access/me/visits")
    Visit visit();

    /**
     * The acting organisation's people with their roles, 50 a page; {@code q} is looked for in name and mail. For its
     * editors, principals and administrators.
     */
    @Get("/access/people{?q,after}")
    Page<Person> people(
            @Nullable @QueryValue @Size(max = 100) String q, @Nullable @QueryValue @Size(max = 500) String after);
}
