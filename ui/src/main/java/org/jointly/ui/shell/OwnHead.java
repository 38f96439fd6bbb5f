package org.jointly.ui.shell;

/** A page of one thing that says itself where one is: the thing's header and tabs would only take its room. */
public interface OwnHead {}
