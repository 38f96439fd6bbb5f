package org.jointly.voices.reach;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.voices.ChannelDuty;
import org.jspecify.annotations.Nullable;

/** That somebody is named to a duty for a channel, as far as the acting administrator may know the channel. */
@Introspected
record NamedRow(
        UUID id,
        UUID channel,
        @Nullable @TypeDef(type = DataType.JSON) Map<String, String> title,
        ChannelDuty duty,
        Instant fromAt,
        @Nullable Instant untilAt,
        String appointedByName) {
    @Nullable String name() {
        return title == null || title.isEmpty()
                ? null
                : title.getOrDefault("en", title.values().iterator().next());
    }

    AccessGround ground() {
        return new AccessGround("appointment", duty.toString(), fromAt, appointedByName);
    }
}
