package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.survivor.Happening;
import org.jspecify.annotations.Nullable;

/** What an organisation did with a voice, and on which day first. */
@Introspected
record HappeningRow(
        UUID organisation, Happening what, @Nullable UUID withOrganisation, LocalDate onDay) {}
