package org.jointly.access.webhook;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jointly.access.address.RefusedAddress;
import org.jointly.api.access.webhook.DeliveryAttempt;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes one attempt to send a body to an endpoint, signed for that attempt. Follows no redirect, and takes of the answer no
 * more than its bounds in bytes and time.
 */
@Singleton
class WebhookSending {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_EXCERPT = 300;

    private final HttpClient client;
    private final Clock clock;

    WebhookSending(@Client(id = "webhooks") HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @param secrets with each of which it is signed */
    DeliveryAttempt send(URI url, UUID id, String body, List<WebhookSecret> secrets) {
        var at = clock.instant();
        var begun = System.nanoTime();
        var seconds = at.getEpochSecond();
        var request = HttpRequest.POST(url, body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .header("User-Agent", "Jointly-Webhooks/1")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", Long.toString(seconds))
                .header(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.signature(id, seconds, body))
                                .collect(Collectors.joining(" ")));
        try {
            var answer = Mono.from(client.exchange(request, Argument.of(byte[].class), Argument.of(byte[].class)))
                    .timeout(PATIENCE)
                    .block();
            return told(at, begun, answer);
        } catch (RuntimeException e) {
            return new DeliveryAttempt(at, null, millis(begun), failure(e), null);
        }
    }

    static boolean arrived(DeliveryAttempt attempt) {
        return attempt.status() != null && attempt.status() / 100 == 2;
    }

    private static DeliveryAttempt told(Instant at, long begun, @Nullable HttpResponse<byte[]> answer) {
        if (answer == null) {
            return new DeliveryAttempt(at, null, millis(begun), "unreachable", null);
        }
        var ok = answer.code() / 100 == 2;
        return new DeliveryAttempt(
                at,
                answer.code(),
                millis(begun),
                null,
                ok ? null : answer.getBody().map(WebhookSending::excerpt).orElse(null));
    }

    /** Letters alone: it is shown to administrators, and may be anything. */
    private static @Nullable String excerpt(byte[] body) {
        var text = new String(body, 0, Math.min(body.length, 4 * LONGEST_EXCERPT), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cc}\\p{Cf}\\uFFFD\\s]+", " ")
                .strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_EXCERPT));
    }

    private static String failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RefusedAddress _ -> {
                    return "refused_address";
                }
                case ReadTimeoutException _ -> {
                    return "timeout";
                }
                case TimeoutException _ -> {
                    return "timeout";
                }
                case ContentLengthExceededException _ -> {
                    return "too_large";
                }
                case SSLException _ -> {
                    return "tls";
                }
                default -> {}
            }
        }
        return "unreachable";
    }

    private static int millis(long begun) {
        return Math.toIntExact(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
}
