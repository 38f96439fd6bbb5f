package org.jointly.api.programme.change;

import io.micronaut.http.annotation.Get;
import java.util.UUID;

/** What became different of programmes. For everybody who reads the programme. */
public interface ProgrammeChangeApi {
    /**
     * What the change that made the version of this number made different, with the texts before and after it. 404 where it changed
     * nothing of the fields, such as the stage alone, or was made before changes were kept.
     */
    @Get("/programmes/{programme}/changes/{number}")
    ProgrammeChange change(UUID programme, int number);
}
