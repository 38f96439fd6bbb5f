package org.jointly.ui.notification;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.notification.NotificationApi;
import org.jointly.ui.shell.part.TopPart;

/** Puts the bell on top of every page. */
@Singleton
@Order(10)
class BellOffer implements TopPart {
    private final NotificationApi notification;

    BellOffer(NotificationApi notification) {
        this.notification = notification;
    }

    @Override
    public Component part() {
        return new Bell(notification);
    }
}
