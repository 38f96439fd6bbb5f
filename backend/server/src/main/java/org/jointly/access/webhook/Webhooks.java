package org.jointly.access.webhook;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.access.address.OutgoingAddress;
import org.jointly.api.Page;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Replayed;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jspecify.annotations.Nullable;

/** The organisation's webhooks, for its administrators. Name servers are asked before a transaction begins. */
@Singleton
public class Webhooks {
    private final WebhookActs acts;
    private final OutgoingAddress addresses;

    Webhooks(WebhookActs acts, OutgoingAddress addresses) {
        this.acts = acts;
        this.addresses = addresses;
    }

    /** Before a second factor is asked for: of no use to whoever may not do it anyway. */
    public void mayLook() {
        WebhookPolicy.administrator();
    }

    public List<Webhook> webhooks() {
        return acts.webhooks();
    }

    public List<String> kinds() {
        return acts.kinds();
    }

    public MadeWebhook make(MakeWebhook request) {
        return acts.make(request, addresses.read(request.url()));
    }

    public Webhook change(UUID webhook, ChangeWebhook request) {
        return acts.change(webhook, request);
    }

    public Webhook remove(UUID webhook) {
        return acts.remove(webhook);
    }

    public MadeWebhook rotate(UUID webhook, RotateSecret request) {
        return acts.rotate(webhook, request);
    }

    public WebhookDelivery test(UUID webhook) {
        return acts.test(webhook);
    }

    public Page<WebhookDelivery> deliveries(UUID webhook, @Nullable String after) {
        return acts.deliveries(webhook, after);
    }

    public Replayed replay(UUID webhook, ReplayEvents request) {
        return acts.replay(webhook, request);
    }
}
