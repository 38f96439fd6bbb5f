package org.jointly.ui.session;

/** The person has not said yet for whom they act. */
public final class NoChoice extends RuntimeException {}
