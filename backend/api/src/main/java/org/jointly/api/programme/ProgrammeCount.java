package org.jointly.api.programme;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many programmes a register lists.
 *
 * @param more whether there are more than that, which are not counted
 */
@Serdeable
public record ProgrammeCount(int count, boolean more) {}
