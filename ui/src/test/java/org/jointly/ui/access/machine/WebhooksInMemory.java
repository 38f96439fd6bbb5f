package org.jointly.ui.access.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.DeliveryAttempt;
import org.jointly.api.access.webhook.DeliveryState;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Replayed;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jointly.api.access.webhook.WebhookState;
import org.jspecify.annotations.Nullable;

/** One webhook with a log, and what was asked of it. */
class WebhooksInMemory implements WebhookApi {
    static final UUID HOOK = new UUID(0, 8);
    final List<Object> asked = new ArrayList<>();
    WebhookState state = WebhookState.ON;

    @Override
    public List<Webhook> webhooks() {
        return List.of(hook());
    }

    @Override
    public List<String> kinds() {
        return List.of("file.imported", "topic.raised");
    }

    @Override
    public MadeWebhook make(MakeWebhook request, @Nullable String idempotencyKey) {
        asked.add(request);
        return new MadeWebhook(hook(), "whsec_shownOnce");
    }

    @Override
    public Webhook change(UUID webhook, ChangeWebhook request, @Nullable String idempotencyKey) {
        asked.add(request);
        state = request.on() ? WebhookState.ON : WebhookState.OFF;
        return hook();
    }

    @Override
    public Webhook remove(UUID webhook, @Nullable String idempotencyKey) {
        asked.add("removed");
        return hook();
    }

    @Override
    public MadeWebhook rotate(UUID webhook, RotateSecret request, @Nullable String idempotencyKey) {
        asked.add(request);
        return new MadeWebhook(hook(), "whsec_another");
    }

    @Override
    public WebhookDelivery test(UUID webhook, @Nullable String idempotencyKey) {
        asked.add("tested");
        return delivery();
    }

    @Override
    public Page<WebhookDelivery> deliveries(UUID webhook, @Nullable String after) {
        return new Page<>(List.of(delivery()), null);
    }

    @Override
    public Replayed replay(UUID webhook, ReplayEvents request, @Nullable String idempotencyKey) {
        asked.add(request);
        return new Replayed(3);
    }

    private Webhook hook() {
        return new Webhook(
                HOOK,
                "https://systems.iom.example/hooks",
                Set.of("topic.raised"),
                state,
                "Elio Demo",
                Instant.parse("2026-11-01T08:00:00Z"),
                null,
                null,
                null,
                0);
    }

    private static WebhookDelivery delivery() {
        return new WebhookDelivery(
                new UUID(0, 9),
                "topic.raised",
                Instant.parse("2026-11-02T08:00:00Z"),
                DeliveryState.FAILED,
                null,
                List.of(
                        new DeliveryAttempt(Instant.parse("2026-11-07T08:00:00Z"), 503, 120, null, "<b>busy</b>"),
                        new DeliveryAttempt(Instant.parse("2026-11-02T08:00:00Z"), null, 10_000, "timeout", null)));
    }
}
