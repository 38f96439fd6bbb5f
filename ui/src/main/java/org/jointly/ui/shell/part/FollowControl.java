package org.jointly.ui.shell.part;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;

/** Lets somebody choose what they hear of something; offered by the feature that tells people. */
public interface FollowControl {
    /** @param subject the programme itself, or a topic or document in it */
    Button of(UUID programme, UUID subject);
}
