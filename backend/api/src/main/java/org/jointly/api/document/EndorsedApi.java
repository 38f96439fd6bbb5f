package org.jointly.api.document;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** What an organisation that has left the platform goes on reading: its administrators read the versions kept while it drafted. */
public interface EndorsedApi {
    /** 50 a page; nothing as long as the organisation is here. */
    @Get("/documents/endorsed{?after}")
    Page<EndorsedVersion> endorsedVersions(@Nullable @QueryValue @Size(max = 500) String after);

    /** One of them as a Word file. */
    @Get("/documents/endorsed/{version}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> endorsedVersion(UUID version);
}
