package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;

/** What somebody said in a topic, for their organisation. */
@Serdeable
public record Comment(UUID id, UUID topic, Signature author, Instant writtenAt, String text) {}
