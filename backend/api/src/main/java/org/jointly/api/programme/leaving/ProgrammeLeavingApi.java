package org.jointly.api.programme.leaving;

import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.UUID;

/** Which organisations of a programme leave the platform. */
public interface ProgrammeLeavingApi {
    /** Those that take part now and have announced it, by their day. */
    @Get("/programmes/{programme}/leaving")
    List<LeavingPartner> leavingPartners(UUID programme);
}
