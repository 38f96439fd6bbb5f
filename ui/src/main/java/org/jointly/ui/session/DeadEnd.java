package org.jointly.ui.session;

/** Marks pages that show when it is not clear who came, or nothing can be asked. */
public interface DeadEnd {}
