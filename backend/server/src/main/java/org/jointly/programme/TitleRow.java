package org.jointly.programme;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A programme by its name. */
@Introspected
record TitleRow(UUID id, String title) {}
