package org.jointly.api.document;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts as files, with a cover page that names the participating organisations. The name of the file is told by
 * {@code Content-Disposition}.
 */
public interface ExportApi {
    String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Header of a PDF: which letters no font has, as {@code U+1234}, the first hundred; boxes stand in their places. */
    String MISSING_LETTERS = "Jointly-Missing-Letters";

    /**
     * The text as it is now.
     *
     * <p>413 above two million letters or 50 MiB with its pictures; 503 while as many files are being made as the memory
     * has room for.
     *
     * @param comments whether to add the open comments that the reader may see
     */
    @Get("/documents/{document}/export{?format,comments}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> export(
            UUID document,
            @QueryValue(defaultValue = "docx") ExportFormat format,
            @QueryValue(defaultValue = "false") boolean comments);

    /** A version, without comments. */
    @Get("/documents/versions/{version}/export{?format}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> exportVersion(UUID version, @QueryValue(defaultValue = "docx") ExportFormat format);

    /**
     * Adds what a Word file says at the end of a section, or of the text; nothing is replaced. For editors of organisations
     * that draft.
     *
     * <p>413 above 20 MiB, 2,000 pages or 20,000 paragraphs; 422 for what is not a Word file, or a section that is not there.
     *
     * @param section the heading of the first level; absent or empty for the end of the text
     */
    @Post(value = "/documents/{document}/imports{?section}", consumes = ExportApi.WORD)
    @Status(HttpStatus.CREATED)
    Imported importWord(UUID document, @Body byte[] file, @Nullable @QueryValue @Size(max = 500) String section);
}
