package org.jointly.api.survivor;

import io.micronaut.serde.annotation.Serdeable;

/** Work that a survivor's phone is asked to do before it may send: a number whose hash begins with so many zero bits. */
@Serdeable
public record Challenge(String challenge, int bits) {}
