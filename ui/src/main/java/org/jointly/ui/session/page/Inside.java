package org.jointly.ui.session.page;

/** A page inside of another one that its address does not name. */
public interface Inside {
    /** The address of the page above, without a slash in front. */
    String above();
}
