package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many notices are unread.
 *
 * @param unread counted up to 100
 */
@Serdeable
public record UnreadCount(int unread) {
    /** As far as is counted; there may be more. */
    public static final int MOST = 100;
}
