package org.jointly.ui.session;

/** A page for who runs the platform: entered without acting for an organisation, and not there for anybody else. */
public interface PlatformPage {}
