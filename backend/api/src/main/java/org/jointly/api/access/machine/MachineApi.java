package org.jointly.api.access.machine;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The acting organisation's service accounts, for its administrators. A token goes into the header {@code Authorization} as
 * {@code Bearer jly_…}. What comes of making and rotating needs a second factor given in the last ten minutes (401, RFC 9470).
 */
public interface MachineApi {
    /** Those that are let in first, then those that ended in the last year, each newest first; 200 at most. */
    @Get("/access/machines")
    List<Machine> machines();

    /** 403 for a scope that the maker has not the role for. At most 50 are let in at a time. */
    @Post("/access/machines")
    @Status(HttpStatus.CREATED)
    MadeMachine make(
            @Body @Valid MakeMachine request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * Makes another token, good for what both the maker and whoever asks for it may do. Two are good at a time: an older one
     * than that before ends at once.
     */
    @Post("/access/machines/{machine}/tokens")
    @Status(HttpStatus.CREATED)
    MadeMachine rotate(
            UUID machine,
            @Body @Valid RotateSecret request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** From now on none of its tokens is good; what it did stays. */
    @Delete("/access/machines/{machine}")
    Machine revoke(UUID machine, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
