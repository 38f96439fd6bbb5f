package org.jointly.platform.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as systems outside are told of it: what and when, never a word of it.
 *
 * @param kind the action under which it stands in the trail
 * @param organisation for which somebody acted
 */
public record WebhookEvent(
        String kind, UUID subject, @Nullable UUID programme, Audience audience, UUID organisation, Instant at) {}
