package org.jointly.platform.find;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Things of one kind that can be found. A feature offers them by a bean; a trigger of its table notes what changed. */
public interface Findable {
    /** Its word in the index and in the contract. */
    String kind();

    /** As {@link org.jointly.platform.Duty#SEARCH}: what is there of these, for the index. */
    List<FindableText> read(Collection<UUID> subjects);
}
