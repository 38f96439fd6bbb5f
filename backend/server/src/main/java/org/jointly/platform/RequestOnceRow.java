package org.jointly.platform;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What is kept of a creating request. */
@Introspected
record RequestOnceRow(String fingerprint, @Nullable String answer) {}
