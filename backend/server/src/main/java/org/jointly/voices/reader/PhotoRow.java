package org.jointly.voices.reader;

import io.micronaut.core.annotation.Introspected;

/** A photo, sealed. */
@Introspected
record PhotoRow(byte[] sealed) {}
