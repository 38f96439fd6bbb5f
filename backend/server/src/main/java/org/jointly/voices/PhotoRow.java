package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;

/** A photo, sealed. */
@Introspected
record PhotoRow(byte[] sealed) {}
