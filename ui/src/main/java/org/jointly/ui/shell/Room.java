package org.jointly.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.jointly.ui.session.Acting;
import org.jspecify.annotations.Nullable;

/** A part of the product that a feature offers beside every page. The rooms stand in the order of their {@code @Order}. */
public interface Room {
    /** Where it begins; empty for the first page. */
    String path();

    /** The message that names it. */
    String key();

    VaadinIcon icon();

    /** Leads there after a "g". */
    char letter();

    default boolean opensTo(Acting acting) {
        return true;
    }

    /** Whether it is for who runs the platform, whoever they act for besides. */
    default boolean isForPlatform() {
        return false;
    }

    /** Where one begins something new while the page in view creates nothing; the first room that says so is asked. */
    default @Nullable String creation() {
        return null;
    }

    /** The message by which a home page on which nothing waits leads here; the first room that has one is taken. */
    default @Nullable String welcome() {
        return null;
    }
}
