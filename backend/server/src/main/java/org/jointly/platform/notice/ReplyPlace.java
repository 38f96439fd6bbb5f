package org.jointly.platform.notice;

import java.util.UUID;

/** Where people can answer by mail what they were told of. A feature offers it by being a bean. */
public interface ReplyPlace {
    /** Whether that is something of this feature, and the actor sees it. */
    boolean knows(UUID thread);

    /** Whether the actor may answer in it now, by mail. */
    boolean takes(UUID thread);

    /** Answers there as the actor, by the same rules as in the browser; the same mail once more changes nothing. */
    void answer(UUID thread, MailedAnswer answer);
}
