package org.jointly.api.audit;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** What was done, by whom, for which organisation. Never what was written. */
public interface AuditApi {
    /** The acting organisation's trail, newest first, 50 a page. For its administrators. */
    @Get("/audit/entries{?after}")
    Page<AuditEntry> entries(@Nullable @QueryValue @Size(max = 500) String after);

    /** Recomputes the acting organisation's chain. For its administrators. */
    @Get("/audit/verification")
    Verification verification();

    /** A programme's history as far as the acting organisation may see it, newest first, 50 a page. */
    @Get("/programmes/{programme}/audit/entries{?after}")
    Page<AuditEntry> history(UUID programme, @Nullable @QueryValue @Size(max = 500) String after);
}
