package org.jointly.api.consultation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.UUID;

/** The comments of a call as the table that is passed around, out and in again. For organisations that draft. */
public interface SheetApi {
    String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * All comments with their dispositions, in the order of the text; once the call has closed.
     *
     * <p>503 while as many files are being made as the memory has room for.
     */
    @Get("/consultation/calls/{call}/export{?format}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> export(UUID call, @QueryValue(defaultValue = "xlsx") SheetFormat format);

    /**
     * Reads dispositions from a table that was exported: columns are found by their keys, then by their headings, and comments by
     * their keys. Nothing is guessed; what is not understood is said with its cell.
     *
     * <p>413 above 10 MiB or 10,000 rows; 422 for what is no such table, or of another text.
     *
     * @param apply whether what was read is kept; otherwise it is only shown. What somebody decided since the export is not written
     *     over
     */
    @Post(value = "/consultation/calls/{call}/imports{?apply}", consumes = SheetApi.SHEET)
    SheetReading importSheet(UUID call, @Body byte[] file, @QueryValue(defaultValue = "false") boolean apply);
}
