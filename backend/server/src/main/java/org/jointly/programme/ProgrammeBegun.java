package org.jointly.programme;

import java.util.UUID;

/** There is a new programme, and the trail says so already; whoever adds to it does so now, in the same transaction. */
public record ProgrammeBegun(UUID programme) {}
