package org.jointly.access.webhook;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.access.member.PersonActed;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Replayed;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.Bell;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** What administrators do about webhooks, each act one transaction. */
@Singleton
@Transactional
class WebhookActs {
    private static final int PAGE = 50;

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final WebhookSources sources;
    private final SecretSeal seal;
    private final Once once;
    private final Bell bell;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    WebhookActs(
            WebhookRows rows,
            DeliveryRows deliveries,
            WebhookSources sources,
            SecretSeal seal,
            Once once,
            Bell bell,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.sources = sources;
        this.seal = seal;
        this.once = once;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Webhook> webhooks() {
        return rows.list(WebhookPolicy.administrator().organisation()).stream()
                .map(this::shown)
                .toList();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<String> kinds() {
        WebhookPolicy.administrator();
        return sources.kinds();
    }

    /** The answer is kept under the request's key without the secret, which nobody sees a second time. */
    MadeWebhook make(MakeWebhook request, String url) {
        var maker = WebhookPolicy.administrator();
        WebhookPolicy.areKnown(request.kinds(), sources.kinds());
        var secret = WebhookSecret.make();
        var fresh = new boolean[1];
        var made = once.run(request, Webhook.class, () -> {
            rows.lock(maker.organisation());
            WebhookPolicy.oneMoreFits(rows.list(maker.organisation()).size());
            var id = UUID.randomUUID();
            var row = rows.save(WebhookRow.made(id, url, request.kinds(), seal.seal(id, secret), clock.instant()));
            record("webhook.made", row, Map.of("kinds", String.join(",", row.kinds())));
            fresh[0] = true;
            return shown(row);
        });
        return new MadeWebhook(made, fresh[0] ? secret.text() : null);
    }

    Webhook change(UUID id, ChangeWebhook request) {
        WebhookPolicy.areKnown(request.kinds(), sources.kinds());
        return done(id, request, row -> {
            var kinds = request.kinds().stream().sorted().toList();
            var state = request.on() ? WebhookState.ON : row.isOn() ? WebhookState.OFF : state(row);
            rows.change(id, "{" + String.join(",", kinds) + "}", state.toString());
            record("webhook.changed", row, Map.of("kinds", String.join(",", kinds), "state", state.toString()));
            bell.ringAll(DeliverySteps.CHANNEL, "due");
            return shown(find(id));
        });
    }

    Webhook remove(UUID id) {
        return done(id, id, row -> {
            var shown = row.shown(0, clock.instant());
            rows.remove(id);
            record("webhook.removed", row, Map.of());
            return new Webhook(
                    id,
                    shown.url(),
                    shown.kinds(),
                    WebhookState.OFF,
                    shown.madeBy(),
                    shown.madeAt(),
                    shown.lastDelivered(),
                    shown.failingSince(),
                    null,
                    0);
        });
    }

    MadeWebhook rotate(UUID id, RotateSecret request) {
        var secret = WebhookSecret.make();
        var fresh = new boolean[1];
        var rotated = done(id, request, row -> {
            rows.rotate(id, seal.seal(id, secret), clock.instant().plus(Duration.ofHours(request.overlapHours())));
            record("webhook.rotated", row, Map.of("overlapHours", Integer.toString(request.overlapHours())));
            fresh[0] = true;
            return shown(find(id));
        });
        return new MadeWebhook(rotated, fresh[0] ? secret.text() : null);
    }

    WebhookDelivery test(UUID id) {
        var administrator = WebhookPolicy.administrator();
        return once.run(id, WebhookDelivery.class, () -> {
            var row = find(id);
            WebhookPolicy.maySend(row);
            var now = clock.instant();
            WebhookPolicy.notTooOften(deliveries.countTests(id, now.minus(WebhookPolicy.MINUTE)));
            var event = new WebhookEvent(
                    DeliveryRow.TEST, id, null, Audience.ORGANISATION, administrator.organisation(), now);
            var delivery = deliveries.save(DeliveryRow.waiting(row, UUID.randomUUID(), event, now));
            record("webhook.tested", row, Map.of());
            bell.ringAll(DeliverySteps.CHANNEL, "due");
            return delivery.shown();
        });
    }

    @Transactional(readOnly = true)
    Page<WebhookDelivery> deliveries(UUID id, @Nullable String after) {
        var row = find(id);
        var cursor = Cursor.parse(after);
        return Cursor.page(
                deliveries.page(
                        row.id(),
                        cursor == null ? null : cursor.instant(0),
                        cursor == null ? null : cursor.uuid(1),
                        PAGE + 1),
                PAGE,
                last -> Cursor.after(last.at(), last.id()),
                DeliveryRow::shown);
    }

    Replayed replay(UUID id, ReplayEvents request) {
        WebhookPolicy.administrator();
        WebhookPolicy.saysWhich(request);
        return once.run(List.of(id, request), Replayed.class, () -> {
            var row = find(id);
            WebhookPolicy.maySend(row);
            WebhookPolicy.countsOneMore(
                    rows.countReplay(id, clock.instant().minus(WebhookPolicy.MINUTE), WebhookPolicy.A_MINUTE));
            WebhookPolicy.wasSentAgain(deliveries.isReplaying(id));
            var again = again(id, request);
            record("webhook.replayed", row, Map.of("events", Integer.toString(again)));
            bell.ringAll(DeliverySteps.CHANNEL, "due");
            return new Replayed(again);
        });
    }

    private int again(UUID id, ReplayEvents request) {
        if (request.delivery() == null) {
            return deliveries.replaySince(id, Objects.requireNonNull(request.since()));
        }
        if (deliveries.replay(id, request.delivery()) == 0) {
            throw new NotFound("delivery");
        }
        return 1;
    }

    private Webhook done(UUID id, Object request, Function<WebhookRow, Webhook> act) {
        WebhookPolicy.administrator();
        return once.run(List.of(id, request), Webhook.class, () -> act.apply(find(id)));
    }

    private WebhookRow find(UUID id) {
        return rows.find(WebhookPolicy.administrator().organisation(), id).orElseThrow(() -> new NotFound("webhook"));
    }

    private Webhook shown(WebhookRow row) {
        return row.shown(rows.countWaiting(row.id()), clock.instant());
    }

    private static WebhookState state(WebhookRow row) {
        return WebhookState.valueOf(row.state().toUpperCase(Locale.ROOT));
    }

    /** The host alone: what stands behind it may be a secret. */
    private void record(String action, WebhookRow row, Map<String, String> facts) {
        var details = new HashMap<>(facts);
        details.put("host", URI.create(row.url()).getHost());
        events.publishEvent(new PersonActed(action, row.id(), details));
    }
}
