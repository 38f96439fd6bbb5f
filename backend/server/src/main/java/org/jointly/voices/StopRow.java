package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.Stop;
import org.jspecify.annotations.Nullable;

/** A channel for which too few people can decide on a risk to a life, as {@code voices.stops} tells. */
@Introspected
record StopRow(
        UUID channel,
        @TypeDef(type = DataType.JSON) Map<String, String> title,
        int deciders,
        @Nullable Instant stopsAt) {
    Stop seen() {
        return new Stop(channel, title, deciders, stopsAt);
    }
}
