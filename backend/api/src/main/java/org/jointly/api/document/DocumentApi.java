package org.jointly.api.document;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme's texts. Everybody who takes part in the programme reads them; editors of organisations that draft write,
 * over the live connection that a ticket opens. No operation takes a whole text in place of another.
 */
public interface DocumentApi {
    /** The programme's own document first, then in the order they were begun; at most 200, those begun last. */
    @Get("/programmes/{programme}/documents")
    List<Document> documents(UUID programme);

    /** For editors of organisations that draft. */
    @Post("/programmes/{programme}/documents")
    @Status(HttpStatus.CREATED)
    Document create(
            UUID programme,
            @Body @Valid CreateDocument request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Get("/documents/{document}")
    Document document(UUID document);

    /** Names it anew. 409 with the present document if it changed since. */
    @Put("/documents/{document}")
    Document rename(UUID document, @Body @Valid RenameDocument request);

    /** Lets a browser open the live text; good for one minute and as often as wanted. */
    @Post("/documents/{document}/tickets")
    @Status(HttpStatus.CREATED)
    Ticket ticket(UUID document);

    /** Who wrote in it, by organisation and name; without those from before this was kept. */
    @Get("/documents/{document}/writers")
    List<DocumentWriter> writers(UUID document);

    /** The sections, by their headings of the first level, in the order of the text. */
    @Get("/documents/{document}/sections")
    List<Section> sections(UUID document);

    /** Says which organisation holds the pen of a section, or that none does. For editors of organisations that draft. */
    @Put("/documents/{document}/penholders")
    List<Section> holdPen(UUID document, @Body @Valid HoldPen request);
}
