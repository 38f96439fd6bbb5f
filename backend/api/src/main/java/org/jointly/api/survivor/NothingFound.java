package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;

/** Nothing is there for a code, or it does not open what is there: the two look the same. */
@Serdeable
public record NothingFound(boolean found) {}
