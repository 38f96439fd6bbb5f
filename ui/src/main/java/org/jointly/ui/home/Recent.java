package org.jointly.ui.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a feature is new to the person. */
public interface Recent {
    /** @param since when the person was here before; null where that is long ago, or never */
    List<Happening> happenings(@Nullable Instant since);
}
