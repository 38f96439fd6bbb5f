package org.jointly.document.live;

import java.util.UUID;

/** What has to be done to a document before its text is read from the log for those who want to write in it. */
public interface BeforeOpening {
    /** Under {@link org.jointly.platform.Duty#DOCUMENTS}, as a transaction of its own. */
    void prepare(UUID document);
}
