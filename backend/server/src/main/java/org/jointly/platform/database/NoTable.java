package org.jointly.platform.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What a repository is typed by that carries statements and stands for no table; there is no such row. */
@MappedEntity
public record NoTable(@Id UUID id) {}
