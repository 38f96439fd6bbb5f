package org.jointly.api.document;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** The states of a document that are kept. */
public interface VersionApi {
    /** Newest first, 25 a page. */
    @Get("/documents/{document}/versions{?after}")
    Page<Version> versions(UUID document, @Nullable @QueryValue @Size(max = 500) String after);

    /** Keeps the text as it is now under a name. For editors of organisations that draft. */
    @Post("/documents/{document}/versions")
    @Status(HttpStatus.CREATED)
    Version name(
            UUID document,
            @Body @Valid NameVersion request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Get("/documents/versions/{version}")
    Version version(UUID version);

    /**
     * What changed from one version to another, block by block in the order of the text; without {@code to}, to the text
     * as it is now.
     */
    @Get("/documents/versions/{version}/comparison{?to}")
    Comparison compare(UUID version, @Nullable @QueryValue UUID to);

    /** Brings the text of a version back as a new edit. For editors of organisations that draft. */
    @Post("/documents/versions/{version}/restorations")
    @Status(HttpStatus.CREATED)
    Version restore(UUID version, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Keeps a version for good, by its hash; freezing what is frozen changes nothing. */
    @Put("/documents/versions/{version}/freeze")
    Version freeze(UUID version);
}
