package org.jointly.ui.session.page;

/** A page about the person alone: entered whoever they act for, and by who belongs nowhere. */
public interface PersonalPage {}
