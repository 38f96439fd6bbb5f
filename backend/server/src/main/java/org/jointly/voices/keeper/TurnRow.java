package org.jointly.voices.keeper;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** That a receiver takes nothing new any more because too few people can decide, or takes voices again. */
@Introspected
record TurnRow(UUID organisation, UUID channel, boolean stopped) {}
