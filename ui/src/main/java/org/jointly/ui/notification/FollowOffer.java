package org.jointly.ui.notification;

import com.vaadin.flow.component.button.Button;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.notification.NotificationApi;
import org.jointly.ui.shell.part.FollowControl;

/** Lets people follow and mute where things stand. */
@Singleton
class FollowOffer implements FollowControl {
    private final NotificationApi notification;

    FollowOffer(NotificationApi notification) {
        this.notification = notification;
    }

    @Override
    public Button of(UUID programme, UUID subject) {
        return new FollowButton(notification, programme, subject);
    }
}
