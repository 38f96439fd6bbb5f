package org.jointly.discussion;

import java.util.UUID;

/** The actor has a topic before their eyes. Not for the trail: nobody else is to know. */
public record TopicLookedAt(UUID topic) {}
