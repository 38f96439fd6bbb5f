package org.jointly.ui.home;

import java.util.List;

/** What of a feature is new to the person. */
public interface Recent {
    List<Happening> happenings();
}
