package org.jointly.document.version;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** Versions of documents that were named or frozen, for webhooks. */
@Singleton
@Transactional(readOnly = true)
class VersionEvents implements WebhookSource {
    private static final Set<String> KINDS = Set.of("version.named", "version.frozen");

    private final VersionRows versions;

    VersionEvents(VersionRows versions) {
        this.versions = versions;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public boolean isVisible(WebhookEvent event) {
        return versions.findById(event.subject()).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public String page(WebhookEvent event) {
        return "/programmes/" + event.programme() + "/documents";
    }
}
