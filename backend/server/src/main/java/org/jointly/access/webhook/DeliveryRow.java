package org.jointly.access.webhook;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.webhook.DeliveryAttempt;
import org.jointly.api.access.webhook.DeliveryState;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jointly.platform.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.webhook_delivery}. */
@Introspected
@MappedEntity(value = "webhook_delivery", schema = "access")
record DeliveryRow(
        @Id UUID id,
        UUID organisation,
        UUID webhook,
        UUID event,
        String kind,
        UUID subject,
        @Nullable UUID programme,
        Audience audience,
        UUID acting,
        Instant at,
        String state,
        int tries,
        @Nullable Instant firstTriedAt,
        Instant dueAt,
        @TypeDef(type = DataType.JSON) List<DeliveryAttempt> attempts) {
    static final String TEST = "test";

    static DeliveryRow waiting(WebhookRow webhook, UUID event, WebhookEvent what, Instant now) {
        return new DeliveryRow(
                UUID.randomUUID(),
                webhook.organisation(),
                webhook.id(),
                event,
                what.kind(),
                what.subject(),
                what.programme(),
                what.audience(),
                what.organisation(),
                what.at(),
                DeliveryState.WAITING.toString(),
                0,
                null,
                now,
                List.of());
    }

    WebhookEvent what() {
        return new WebhookEvent(kind, subject, programme, audience, acting, at);
    }

    boolean isTest() {
        return kind.equals(TEST);
    }

    WebhookDelivery shown() {
        var shown = DeliveryState.valueOf(state.toUpperCase(Locale.ROOT));
        return new WebhookDelivery(id, kind, at, shown, shown == DeliveryState.WAITING ? dueAt : null, attempts);
    }
}
