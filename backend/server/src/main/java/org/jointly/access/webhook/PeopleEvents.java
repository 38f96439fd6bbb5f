package org.jointly.access.webhook;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** What administrators did about their organisation's people, for that organisation alone. */
@Singleton
class PeopleEvents implements WebhookSource {
    private static final Set<String> KINDS = Set.of(
            "role.given", "role.taken", "person.suspended", "person.reactivated", "person.removed", "person.left");

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public boolean isVisible(WebhookEvent event) {
        return true;
    }

    @Override
    public String page(WebhookEvent event) {
        return "/organisation/people/" + event.subject();
    }
}
