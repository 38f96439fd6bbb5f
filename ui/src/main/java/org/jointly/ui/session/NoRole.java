package org.jointly.ui.session;

/** The person has no role in the organisation they act for. */
public final class NoRole extends RuntimeException {}
