package org.jointly.platform;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of a creating request once, however often it arrives: the answer is kept in the same transaction as the
 * work, for a day.
 */
@Singleton
public class Once {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RequestsOnce requests;
    private final ObjectMapper json;
    private final Clock clock;
    private final Forgetting forgetting;

    Once(RequestsOnce requests, ObjectMapper json, Clock clock, Forgetting forgetting) {
        this.requests = requests;
        this.json = json;
        this.clock = clock;
        this.forgetting = forgetting;
    }

    /** To be called inside the transaction of the work. Without a key the work is simply done. */
    public <T> T run(@Nullable String key, Object request, Class<T> answer, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        var actor = Actor.current();
        var fingerprint = fingerprint(answer, request);
        if (requests.begin(actor.organisation(), actor.person(), key, fingerprint) == 1) {
            var made = work.get();
            requests.answer(actor.organisation(), actor.person(), key, write(made));
            return made;
        }
        var kept = requests.find(actor.organisation(), actor.person(), key).orElseThrow();
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new Invalid("/Idempotency-Key", "was used for another request; make a new one");
        }
        return read(kept, answer);
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forget() {
        Duty.FORGETTING.perform(() -> forgetting.before(clock.instant().minus(KEPT)));
    }

    private String fingerprint(Class<?> answer, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(answer.getName().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(request)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(RequestOnceRow kept, Class<T> answer) {
        try {
            return Objects.requireNonNull(json.readValue(String.valueOf(kept.answer()), answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
