package org.jointly.api.programme.archival;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.util.UUID;

/** Puts programmes away. For editors and principals of lead organisations. */
public interface ArchivalApi {
    /**
     * From now on it is read and taken along, and nobody writes in it; its open invitations are withdrawn. 422 while a channel for
     * survivors is open, and when it is archived already.
     */
    @Post("/programmes/{programme}/archival")
    @Status(HttpStatus.CREATED)
    Archival archive(UUID programme, @Body @Valid PutAway request);

    /** People write in it again, as before. 422 when it is not archived. */
    @Delete("/programmes/{programme}/archival")
    Archival bringBack(UUID programme);

    /**
     * Made by mistake: nobody sees it any more, and that stays so. 422 when another organisation ever took part, or when it has had
     * a channel for survivors; then it can be archived.
     */
    @Post("/programmes/{programme}/withdrawal")
    Archival withdraw(UUID programme, @Body @Valid PutAway request);
}
