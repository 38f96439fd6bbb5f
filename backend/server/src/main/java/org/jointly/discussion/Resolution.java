package org.jointly.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.By;

/** That a topic was resolved. */
record Resolution(UUID topic, By by, Instant at) {}
