package org.jointly.ui.session;

import com.vaadin.flow.server.CustomizedSystemMessages;

/** An ended session reloads the page at once: it signs in again and brings the typed text back. */
class QuietMessages extends CustomizedSystemMessages {
    QuietMessages() {
        setSessionExpiredNotificationEnabled(false);
        setSyncErrorNotificationEnabled(false);
        setInternalErrorNotificationEnabled(false);
    }
}
