package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came, or was changed, by the organisation's own directory of people (SCIM).
 *
 * @param by the service account, with who made it
 * @param externalId what the directory knows them by
 */
@Serdeable
public record Provisioning(
        String by, Instant since, @Nullable String externalId) {}
