package org.jointly.ui.shell;

/** A page on which one can create something with one key. */
public interface Creates {
    void create();
}
