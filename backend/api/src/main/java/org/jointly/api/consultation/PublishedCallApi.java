package org.jointly.api.consultation;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** What was said and done, for everybody, without a sign-in. */
public interface PublishedCallApi {
    /** 404 for a call that was not published for everybody. */
    @Get("/consultation/published/{call}")
    PublishedCall published(UUID call);

    /** The comments that may be public, with their answers, in the order of the text; 50 a page. */
    @Get("/consultation/published/{call}/rows{?after}")
    Page<MatrixRow> publishedRows(UUID call, @Nullable @QueryValue @Size(max = 500) String after);
}
