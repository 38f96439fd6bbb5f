package org.jointly.api.results;

import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.UUID;

/** What a joint programme changes, for the organisations in it. */
public interface ResultsApi {
    @Get("/programmes/{programme}/results")
    List<Result> results(UUID programme);

    /** Documents published elsewhere. */
    @Get("/programmes/{programme}/links")
    List<Link> links(UUID programme);
}
