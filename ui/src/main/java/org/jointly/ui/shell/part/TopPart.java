package org.jointly.ui.shell.part;

import com.vaadin.flow.component.Component;

/** Something of a feature that stands on top of every page, beside the person's menu. */
public interface TopPart {
    /** A new one for each page. */
    Component part();
}
