package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * That an organisation is suspended, and why.
 *
 * @param begunBy the name of who suspended it
 */
@Serdeable
public record OrganisationSuspension(String reason, String begunBy, Instant begunAt) {}
