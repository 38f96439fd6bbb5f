package org.jointly.api.access.webhook;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.machine.RotateSecret;
import org.jspecify.annotations.Nullable;

/**
 * The acting organisation's webhooks, for its administrators. What is sent names what happened and carries no word of it; it is
 * signed as Standard Webhooks says, tried again for five days, and may arrive twice. Making an endpoint and rotating its
 * secret need a second factor given in the last ten minutes (401, RFC 9470).
 */
public interface WebhookApi {
    @Get("/access/webhooks")
    List<Webhook> webhooks();

    /** All kinds of events that can be chosen. */
    @Get("/access/webhooks/kinds")
    List<String> kinds();

    /** At most 20 an organisation. */
    @Post("/access/webhooks")
    @Status(HttpStatus.CREATED)
    MadeWebhook make(
            @Body @Valid MakeWebhook request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Put("/access/webhooks/{webhook}")
    Webhook change(
            UUID webhook,
            @Body @Valid ChangeWebhook request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** With its log. What is still waiting is not sent any more. */
    @Delete("/access/webhooks/{webhook}")
    Webhook remove(UUID webhook, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Makes another secret; what is sent bears a signature with each until the one before ends. */
    @Post("/access/webhooks/{webhook}/secrets")
    @Status(HttpStatus.CREATED)
    MadeWebhook rotate(
            UUID webhook,
            @Body @Valid RotateSecret request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Sends an event of the kind {@code test}. */
    @Post("/access/webhooks/{webhook}/tests")
    @Status(HttpStatus.CREATED)
    WebhookDelivery test(UUID webhook, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** The log, newest first, 50 a page; kept for 30 days. */
    @Get("/access/webhooks/{webhook}/deliveries{?after}")
    Page<WebhookDelivery> deliveries(UUID webhook, @Nullable @QueryValue @Size(max = 500) String after);

    /** At most 10 times a minute, and not while something that was asked for before still waits (409). Leaves tests out of many. */
    @Post("/access/webhooks/{webhook}/replays")
    Replayed replay(
            UUID webhook,
            @Body @Valid ReplayEvents request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
