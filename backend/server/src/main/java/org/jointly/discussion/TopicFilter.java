package org.jointly.discussion;

import java.util.UUID;
import org.jointly.api.discussion.TopicState;
import org.jspecify.annotations.Nullable;

/**
 * Which topics of a programme a list shows.
 *
 * @param about what their anchor must be in, or all
 */
record TopicFilter(UUID programme, @Nullable UUID about, TopicState state) {}
