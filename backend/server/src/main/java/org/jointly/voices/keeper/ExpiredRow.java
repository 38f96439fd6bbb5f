package org.jointly.voices.keeper;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Whose voices of which channel were deleted at the end of their time. */
@Introspected
record ExpiredRow(UUID organisation, UUID channel) {}
