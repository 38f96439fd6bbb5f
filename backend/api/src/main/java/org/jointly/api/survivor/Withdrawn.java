package org.jointly.api.survivor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was taken back: what of it was published before, which stays, and by when copies must be deleted.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Withdrawn(List<Published> published, LocalDate deleteBy) {
    /** A theme with its text. */
    @Serdeable
    public record Published(UUID theme, Map<String, String> text, LocalDate on) {}
}
