package org.jointly.exchange;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** That a file of published activities was brought in, for the webhooks of the organisation that did it. */
@Singleton
class ImportEvents implements WebhookSource {
    private static final Set<String> KINDS = Set.of("file.imported");

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
        return "/programmes/imports/" + event.subject();
    }
}
