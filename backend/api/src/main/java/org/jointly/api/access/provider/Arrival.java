package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a sign-in changed.
 *
 * @param joined whether the person came to belong to the organisation by it, which the token in hand does not say yet
 * @param over whether the provider that vouched is switched off, so that this sign-in is good for nothing
 */
@Serdeable
public record Arrival(boolean joined, boolean over) {}
