package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;

/** A true figure. */
@Introspected
record TallyRow(String dimension, String value, long voices) {}
