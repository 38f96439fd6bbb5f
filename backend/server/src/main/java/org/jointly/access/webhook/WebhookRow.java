package org.jointly.access.webhook;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.webhook}; its secrets are sealed. */
@Introspected
@MappedEntity(value = "webhook", schema = "access")
record WebhookRow(
        @Id UUID id,
        UUID organisation,
        String url,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> kinds,
        String state,
        String secret,
        @Nullable String oldSecret,
        @Nullable Instant oldSecretUntil,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failingSince,
        @Nullable Instant busyUntil) {
    static final String REMOVED = "removed";

    static WebhookRow made(UUID id, String url, Set<String> kinds, String secret, Instant now) {
        var maker = Actor.current();
        return new WebhookRow(
                id,
                maker.organisation(),
                url,
                kinds.stream().sorted().toList(),
                WebhookState.ON.toString(),
                secret,
                null,
                null,
                maker.person(),
                maker.personName(),
                now,
                null,
                null,
                null);
    }

    boolean isOn() {
        return state.equals(WebhookState.ON.toString());
    }

    /** One that was removed shows as switched off: nobody sees it but who just removed it. */
    Webhook shown(long waiting, Instant now) {
        return new Webhook(
                id,
                url,
                Set.copyOf(kinds),
                state.equals(REMOVED) ? WebhookState.OFF : WebhookState.valueOf(state.toUpperCase(Locale.ROOT)),
                madeByName,
                madeAt,
                deliveredAt,
                failingSince,
                oldSecretUntil != null && oldSecretUntil.isAfter(now) ? oldSecretUntil : null,
                waiting);
    }
}
