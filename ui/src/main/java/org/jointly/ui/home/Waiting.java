package org.jointly.ui.home;

import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** What of a feature waits for the person. Of two matters of one day that of the earlier {@code @Order} stands first. */
public interface Waiting {
    /** @param dealt to be run when one of them no longer waits */
    List<Matter> matters(SerializableRunnable dealt);
}
