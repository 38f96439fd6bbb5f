package org.jointly.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things that are found by their name alone, as organisations and people are. The groups stand in the order of {@code @Order}. */
public interface FoundNames {
    /** The message that names the group. */
    String key();

    VaadinIcon icon();

    List<FoundName> named(String typed);

    /**
     * Somebody or something found.
     *
     * @param path where it is shown; null if it has no page
     */
    record FoundName(String name, String about, @Nullable String path) {}
}
