package org.jointly.ui.session.page;

/** Marks the one page of who came by a link; others do not find it. */
public interface GuestPage {}
