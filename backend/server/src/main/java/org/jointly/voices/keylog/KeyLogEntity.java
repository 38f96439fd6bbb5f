package org.jointly.voices.keylog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Names the table for the repository, which speaks plain SQL. */
@MappedEntity(value = "key_log", schema = "voices")
record KeyLogEntity(@Id UUID organisation) {}
