package org.jointly.ui.session;

import com.vaadin.flow.component.Component;
import org.jointly.api.access.Me;

/** What a feature offers to who comes by a link of its mails, without an account. */
public interface GuestEntrance {
    /** Who the link lets in, for whom, and in which language. */
    Me me();

    Class<? extends Component> page();
}
