package org.jointly.ui.session;

import com.vaadin.flow.component.Component;

/** Where who runs the platform begins if they belong to no organisation. */
public interface PlatformStart {
    Class<? extends Component> page();
}
