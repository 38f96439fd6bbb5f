package org.jointly.access.webhook;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.Page;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Replayed;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jspecify.annotations.Nullable;

@Controller
class WebhookController implements WebhookApi {
    private final Webhooks webhooks;
    private final SecondFactor factor;

    WebhookController(Webhooks webhooks, SecondFactor factor) {
        this.webhooks = webhooks;
        this.factor = factor;
    }

    @Override
    public List<Webhook> webhooks() {
        return webhooks.webhooks();
    }

    @Override
    @Operation(operationId = "webhookKinds")
    public List<String> kinds() {
        return webhooks.kinds();
    }

    @Override
    @FreshRights
    @Operation(operationId = "makeWebhook")
    public MadeWebhook make(MakeWebhook request, @Nullable String idempotencyKey) {
        webhooks.mayLook();
        factor.demand();
        return webhooks.make(request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "changeWebhook")
    public Webhook change(UUID webhook, ChangeWebhook request, @Nullable String idempotencyKey) {
        return webhooks.change(webhook, request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "removeWebhook")
    public Webhook remove(UUID webhook, @Nullable String idempotencyKey) {
        return webhooks.remove(webhook);
    }

    @Override
    @FreshRights
    @Operation(operationId = "rotateWebhookSecret")
    public MadeWebhook rotate(UUID webhook, RotateSecret request, @Nullable String idempotencyKey) {
        webhooks.mayLook();
        factor.demand();
        return webhooks.rotate(webhook, request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "testWebhook")
    public WebhookDelivery test(UUID webhook, @Nullable String idempotencyKey) {
        return webhooks.test(webhook);
    }

    @Override
    @Operation(operationId = "webhookDeliveries")
    public Page<WebhookDelivery> deliveries(UUID webhook, @Nullable String after) {
        return webhooks.deliveries(webhook, after);
    }

    @Override
    @FreshRights
    @Operation(operationId = "replayWebhookEvents")
    public Replayed replay(UUID webhook, ReplayEvents request, @Nullable String idempotencyKey) {
        return webhooks.replay(webhook, request);
    }
}
