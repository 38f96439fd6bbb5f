package org.jointly.discussion;

import java.time.Instant;
import java.util.UUID;

/**
 * The actor has a topic before their eyes. Not for the trail: nobody else is to know.
 *
 * @param at up to when they see what was said in it
 */
public record TopicLookedAt(UUID topic, Instant at) {}
