package org.jointly.ui.shell.part;

/** A page about the person themselves, which a feature offers in their menu. */
public interface MenuPage {
    /** Where it is. */
    String path();

    /** The message that names it. */
    String key();
}
