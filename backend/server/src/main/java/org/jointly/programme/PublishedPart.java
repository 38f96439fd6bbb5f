package org.jointly.programme;

import java.util.List;
import java.util.UUID;

/** What a published file says of a programme and another feature keeps. Replaced as a whole by each import. */
public interface PublishedPart {
    /** Its lists, as they are kept now and as they come. */
    List<PublishedList<?>> lists(UUID programme);

    void replace(UUID programme);
}
