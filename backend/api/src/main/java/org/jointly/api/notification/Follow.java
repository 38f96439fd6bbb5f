package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;

/** Whether somebody follows something, for the acting organisation. */
@Serdeable
public record Follow(Following following) {}
