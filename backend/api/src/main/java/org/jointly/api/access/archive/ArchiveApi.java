package org.jointly.api.access.archive;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The acting organisation's archive, for its administrators: everything it has here as one file, made in the background, kept for
 * seven days. Asking for it and downloading it need a second factor given in the last ten minutes (401, RFC 9470).
 */
public interface ArchiveApi {
    /** Newest first, 20 at most. */
    @Get("/access/archives")
    List<Archive> archives();

    /** Administrators get a mail once it is ready. 409 while one is being made; 429 after ten in 24 hours. */
    @Post("/access/archives")
    @Status(HttpStatus.CREATED)
    Archive askForArchive(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Lets whoever asks read its pieces for six hours; noted in the trail. 409 when it is not there, or not any more. */
    @Post("/access/archives/{archive}/downloads")
    @Status(HttpStatus.CREATED)
    ArchiveDownload downloadArchive(
            UUID archive, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** At most 4 MiB; 404 unless whoever asks began to download it. */
    @Get("/access/archives/{archive}/pieces/{number}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> archivePiece(UUID archive, int number);
}
