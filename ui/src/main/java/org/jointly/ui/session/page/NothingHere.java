package org.jointly.ui.session.page;

/** Marks pages that show when there is nothing behind an address for whom somebody acts for. */
public interface NothingHere {}
