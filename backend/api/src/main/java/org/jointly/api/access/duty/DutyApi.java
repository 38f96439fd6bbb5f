package org.jointly.api.access.duty;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a leaver has to do for the acting organisation, and to whom it goes. */
public interface DutyApi {
    /** For administrators. */
    @Get("/access/people/{person}/duties")
    DutiesOfPerson duties(UUID person);

    /**
     * Gives all of these to somebody else, or none: 422 with the reason at {@code /to} or {@code /duties}. For administrators.
     * Answers what is left.
     */
    @Post("/access/people/{person}/duties/moves")
    DutiesOfPerson moveDuties(
            UUID person,
            @Body @Valid MoveDuties request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** What came to the reader and was not noted yet; the newest 50. */
    @Get("/access/handovers")
    List<Handover> handovers();

    /** The reader knows it now. */
    @Put("/access/handovers/{handover}/noted")
    Handover noteHandover(UUID handover, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
