package org.jointly.ui.notification;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.notification.MailApi;
import org.jointly.ui.access.AccountPart;

/** Lets somebody choose on their own page what they are mailed. */
@Singleton
@Order(5)
class MailChoicesPart implements AccountPart {
    private final MailApi mail;

    MailChoicesPart(MailApi mail) {
        this.mail = mail;
    }

    @Override
    public Component ofMine() {
        return new MailChoicesSection(mail);
    }
}
