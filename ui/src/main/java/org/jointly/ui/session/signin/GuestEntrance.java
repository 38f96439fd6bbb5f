package org.jointly.ui.session.signin;

import com.vaadin.flow.component.Component;
import org.jointly.api.access.Me;

/** What a feature offers to who comes by a link of its mails, without an account. */
public interface GuestEntrance {
    /** Of their page, with a slash in front. */
    String path();

    /** Who the link lets in, for whom, and in which language. */
    Me me();

    Class<? extends Component> page();
}
