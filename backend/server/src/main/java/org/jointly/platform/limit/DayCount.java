package org.jointly.platform.limit;

import java.time.LocalDate;
import java.util.UUID;

/** The key of a row of {@code platform.day_count}: what is counted, whose, and on which day. */
record DayCount(UUID organisation, UUID whose, String kind, LocalDate day) {}
