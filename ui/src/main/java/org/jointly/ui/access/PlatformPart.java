package org.jointly.ui.access;

import com.vaadin.flow.component.Component;

/** A part that a feature offers in the page of who runs the platform. */
public interface PlatformPart {
    Component part();
}
