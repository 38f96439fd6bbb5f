package org.jointly.ui.access;

import com.vaadin.flow.component.Component;

/** A part of somebody's own page, for the organisation they act for. */
public interface AccountPart {
    Component ofMine();
}
