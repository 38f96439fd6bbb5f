package org.jointly.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

/** Types into a field what it cannot read, as the browser tells the server of it. */
public final class Unread {
    private Unread() {}

    public static void type(Component field, String text) {
        field.getElement().setProperty("_inputElementValue", text);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }
}
