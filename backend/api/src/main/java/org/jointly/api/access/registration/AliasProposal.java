package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;

/** An alias that is free, made of a name. */
@Serdeable
public record AliasProposal(String alias) {}
