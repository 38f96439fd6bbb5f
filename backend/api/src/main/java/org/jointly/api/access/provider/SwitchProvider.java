package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;

/** Whether people are to sign in by the provider. */
@Serdeable
public record SwitchProvider(boolean on) {}
