package org.jointly.access.webhook;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** All kinds of events that features offer, and who may know of which. */
@Singleton
class WebhookSources {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<String, WebhookSource> byKind = new TreeMap<>();
    private final Organisations organisations;

    WebhookSources(Collection<WebhookSource> offered, Organisations organisations) {
        this.organisations = organisations;
        for (var source : offered) {
            source.kinds().forEach(kind -> {
                if (byKind.put(kind, source) != null) {
                    throw new IllegalStateException("Two features offer events of the kind " + kind);
                }
            });
        }
    }

    List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    boolean know(String kind) {
        return byKind.containsKey(kind);
    }

    /** As one of the organisation's readers sees it now. */
    boolean isVisible(UUID organisation, WebhookEvent event) {
        var source = byKind.get(event.kind());
        var known = organisations.find(organisation);
        if (source == null || known.isEmpty()) {
            return false;
        }
        if (event.audience() == Audience.ORGANISATION && !event.organisation().equals(organisation)) {
            return false;
        }
        var reader = new Actor(NOBODY, "Jointly", organisation, known.get().name(), Set.of(Role.VIEWER));
        return PropagatedContext.empty()
                .plus(reader)
                .wrap((Supplier<Boolean>) () -> source.isVisible(event))
                .get();
    }

    String page(WebhookEvent event) {
        var source = byKind.get(event.kind());
        return source == null ? "/" : source.page(event);
    }
}
