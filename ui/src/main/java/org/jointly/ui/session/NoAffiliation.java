package org.jointly.ui.session;

/** The person belongs to no organisation here. */
public final class NoAffiliation extends RuntimeException {}
