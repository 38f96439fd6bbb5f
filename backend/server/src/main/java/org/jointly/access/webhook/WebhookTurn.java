package org.jointly.access.webhook;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;

/** One endpoint's turn: sends what is due for it, one after the other, and asks before each who may still know of it. */
@Singleton
class WebhookTurn {
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Duration REST_OF_THE_SUSPENDED = Duration.ofMinutes(10);

    private final DeliverySteps steps;
    private final WebhookSources sources;
    private final WebhookSending sending;
    private final SecretSeal seal;
    private final Keycloak keycloak;
    private final Organisations organisations;
    private final ObjectMapper json;
    private final Clock clock;
    private final String ui;

    WebhookTurn(
            DeliverySteps steps,
            WebhookSources sources,
            WebhookSending sending,
            SecretSeal seal,
            Keycloak keycloak,
            Organisations organisations,
            ObjectMapper json,
            Clock clock,
            @Value("${jointly.ui}") String ui) {
        this.steps = steps;
        this.sources = sources;
        this.sending = sending;
        this.seal = seal;
        this.keycloak = keycloak;
        this.organisations = organisations;
        this.json = json;
        this.clock = clock;
        this.ui = ui;
    }

    /** An organisation that is suspended is told nothing; what waits for it stays. */
    void take(WebhookRow webhook) {
        if (!keycloak.isEnabled(webhook.organisation())) {
            rest(webhook);
            return;
        }
        var end = clock.instant().plus(LONGEST);
        for (var sent = 0; sent < AT_ONCE && clock.instant().isBefore(end); sent++) {
            var due = Duty.ACCESS.find(() -> steps.next(webhook.id()));
            if (due.isEmpty()) {
                break;
            }
            // Keycloak is told later than our own rows, and cannot be while it is away.
            if (organisations.suspended().contains(webhook.organisation())) {
                rest(webhook);
                return;
            }
            send(webhook, due.get());
        }
        Duty.ACCESS.perform(() -> steps.release(webhook.id(), null));
    }

    private void rest(WebhookRow webhook) {
        Duty.ACCESS.perform(() -> steps.release(webhook.id(), clock.instant().plus(REST_OF_THE_SUSPENDED)));
    }

    private void send(WebhookRow webhook, DeliveryRow delivery) {
        if (!delivery.isTest() && !sources.isVisible(webhook.organisation(), delivery.what())) {
            Duty.ACCESS.perform(() -> steps.withhold(delivery));
            return;
        }
        var attempt = sending.send(
                URI.create(webhook.url()), delivery.id(), body(delivery), seal.good(webhook, clock.instant()));
        Duty.ACCESS.perform(() -> {
            if (WebhookSending.arrived(attempt)) {
                steps.arrived(delivery, attempt);
            } else {
                steps.failed(webhook, delivery, attempt);
            }
        });
    }

    /** The same at every attempt. */
    private String body(DeliveryRow delivery) {
        try {
            return json.writeValueAsString(new WebhookMessage(
                    delivery.kind(),
                    delivery.at(),
                    new WebhookMessage.Data(
                            delivery.subject(),
                            delivery.programme(),
                            delivery.acting(),
                            ui + sources.page(delivery.what()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
