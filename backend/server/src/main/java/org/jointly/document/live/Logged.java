package org.jointly.document.live;

import io.micronaut.core.annotation.Introspected;

/** An update of the log. */
@Introspected
record Logged(long seq, byte[] bytes) {}
