package org.jointly.voices.keeper;

import io.micronaut.core.annotation.Introspected;

/** A true figure. */
@Introspected
record TallyRow(String dimension, String value, long voices) {}
