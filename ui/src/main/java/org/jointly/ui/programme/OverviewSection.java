package org.jointly.ui.programme;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jointly.api.programme.Programme;

/** A section that a feature offers for a programme's overview, below what the programme says of itself. */
public interface OverviewSection {
    /** Empty if there is nothing to show. */
    Optional<Component> of(Programme programme);
}
