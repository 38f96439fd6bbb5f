package org.jointly.access.webhook;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.api.access.webhook.DeliveryAttempt;
import org.jointly.api.access.webhook.DeliveryState;
import org.jointly.platform.database.Bell;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** The steps of delivering, each in a transaction of its own, under the duty {@code ACCESS}. */
@Singleton
@Transactional
class DeliverySteps {
    static final String CHANNEL = "jointly_webhooks";
    private static final int OF_ONE_ORGANISATION = 4;
    private static final Duration DAYS_OF_FAILURE = Duration.ofDays(5);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final SecretSeal seal;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Bell bell;
    private final Clock clock;

    DeliverySteps(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            SecretSeal seal,
            Outbox outbox,
            ObjectMapper json,
            Bell bell,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.seal = seal;
        this.outbox = outbox;
        this.json = json;
        this.bell = bell;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<WebhookRow> wanting(String kind) {
        return webhooks.wanting(kind);
    }

    void queue(List<WebhookRow> told, UUID event, WebhookEvent what) {
        told.forEach(webhook -> deliveries.queue(columns(webhook, event, what)));
        bell.ringAll(CHANNEL, "due");
    }

    List<WebhookRow> claim(int most) {
        webhooks.lockTurns();
        return webhooks.claim(most, OF_ONE_ORGANISATION);
    }

    @Transactional(readOnly = true)
    Optional<DeliveryRow> next(UUID webhook) {
        return deliveries.next(webhook);
    }

    void withhold(DeliveryRow delivery) {
        deliveries.withhold(delivery.id());
    }

    void arrived(DeliveryRow delivery, DeliveryAttempt attempt) {
        var now = clock.instant();
        deliveries.note(new NotedAttempt(delivery.id(), DeliveryState.DELIVERED, attempt.at(), now), write(attempt));
        webhooks.arrived(delivery.webhook(), now);
    }

    /** One that fails for days is given up, and so is the endpoint, if it was not that one alone. */
    void failed(WebhookRow webhook, DeliveryRow delivery, DeliveryAttempt attempt) {
        var now = clock.instant();
        var begun = delivery.firstTriedAt() == null ? now : delivery.firstTriedAt();
        var pause = PAUSES.get(Math.min(delivery.tries(), PAUSES.size() - 1));
        var state = begun.plus(DAYS_OF_FAILURE).isAfter(now) ? DeliveryState.WAITING : DeliveryState.FAILED;
        deliveries.note(new NotedAttempt(delivery.id(), state, attempt.at(), now.plus(pause)), write(attempt));
        webhooks.failed(webhook.id(), now);
        if (webhooks.giveUp(webhook.id(), now.minus(DAYS_OF_FAILURE)) == 1) {
            outbox.send(
                    AdministratorNotice.KIND,
                    webhook.organisation(),
                    AdministratorNotice.webhookGivenUp(webhook.organisation(), webhook.url()));
        }
    }

    void release(UUID webhook, @Nullable Instant until) {
        webhooks.release(webhook, until);
    }

    /** How many were deleted; there may be more. */
    int forget(int most) {
        return deliveries.forget(most);
    }

    /** Whose secrets are under the seal before. */
    @Transactional(readOnly = true)
    List<WebhookRow> sealedBefore() {
        return webhooks.all().stream()
                .filter(row -> seal.isOld(row.secret()) || (row.oldSecret() != null && seal.isOld(row.oldSecret())))
                .toList();
    }

    /** Seals under the secret of now what was sealed under the one before, unless it was rotated since it was read. */
    boolean reseal(WebhookRow row) {
        var old = row.oldSecret();
        return webhooks.reseal(
                        row.id(),
                        row.secret(),
                        seal.again(row, row.secret()),
                        old == null ? null : seal.again(row, old))
                == 1;
    }

    private String columns(WebhookRow webhook, UUID event, WebhookEvent what) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", UUID.randomUUID());
        columns.put("organisation", webhook.organisation());
        columns.put("webhook", webhook.id());
        columns.put("event", event);
        columns.put("kind", what.kind());
        columns.put("subject", what.subject());
        columns.put("programme", what.programme());
        columns.put("audience", what.audience().toString());
        columns.put("acting", what.organisation());
        columns.put("at", what.at().toString());
        return write(columns);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
