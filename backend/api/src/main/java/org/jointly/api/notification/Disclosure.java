package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How much leaves the platform by mails and calendars of the acting organisation's people.
 *
 * @param changeable whether the reader may choose otherwise
 */
@Serdeable
public record Disclosure(DisclosureLevel level, boolean changeable) {}
