package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A test sign-in that has begun.
 *
 * @param address where the browser goes; nobody is signed in by it
 */
@Serdeable
public record BegunTest(String address) {}
