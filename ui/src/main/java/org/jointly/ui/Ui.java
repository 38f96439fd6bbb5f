package org.jointly.ui;

import io.micronaut.runtime.Micronaut;

/** Starts the user interface. */
public final class Ui {
    private Ui() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Ui.class).banner(false).start();
    }
}
