package org.jointly.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.audit.AuditApi;
import org.jointly.ui.access.PlatformPart;
import org.jointly.ui.component.Words;

/** What was done for the platform itself, for the page of who runs it. */
@Singleton
@Order(90)
class TrailOfPlatform implements PlatformPart {
    private final AuditApi audit;

    TrailOfPlatform(AuditApi audit) {
        this.audit = audit;
    }

    @Override
    public Component part() {
        var section = new Section(
                new H2(Words.say("platform.trail")), new AuditTrail(audit::platformEntries, false, TellingOf.PLAIN));
        section.addClassName("section");
        return section;
    }
}
