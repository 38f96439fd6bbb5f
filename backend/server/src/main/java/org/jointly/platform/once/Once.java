package org.jointly.platform.once;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Does a write that carries an Idempotency-Key once, however often it arrives: the answer is kept in the same transaction
 * as the work, for a day.
 */
@Singleton
public class Once {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final RequestsOnce requests;
    private final RequestClaims claims;
    private final ObjectMapper json;

    Once(RequestsOnce requests, RequestClaims claims, ObjectMapper json) {
        this.requests = requests;
        this.claims = claims;
        this.json = json;
    }

    /** To be called inside the transaction of the work. Without a key the work is simply done. */
    public <T> T run(@Nullable String key, Object request, Class<T> answer, Supplier<T> work) {
        return key == null || key.isBlank()
                ? work.get()
                : together(KeyedRequest.of(key, bytes(request)), Argument.of(answer), work);
    }

    /** The same, by the key of the request that is being answered. */
    public <T> T run(Object request, Class<T> answer, Supplier<T> work) {
        return run(KeyedRequest.sentKey().orElse(null), request, answer, work);
    }

    /** In one transaction with the work. */
    <T> T together(KeyedRequest wish, Argument<T> answer, Supplier<T> work) {
        if (begin(wish)) {
            var made = work.get();
            requests.answer(wish.organisation(), wish.person(), wish.key(), write(answer, made));
            return made;
        }
        return read(kept(wish), answer);
    }

    /** Of what has no effect but a secret that must not be kept: the key is good for this request alone. */
    <T> T unkept(KeyedRequest wish, Supplier<T> work) {
        if (!begin(wish)) {
            kept(wish);
        }
        return work.get();
    }

    /**
     * Around work that is not one transaction. The key is taken first: whoever comes second waits for the answer; if it
     * never comes, nobody knows what was done, and it is not done again.
     */
    <T> T apart(KeyedRequest wish, Argument<T> answer, Supplier<T> work) {
        if (!claims.take(wish)) {
            return read(awaited(wish), answer);
        }
        T made;
        try {
            made = work.get();
        } catch (Unavailable failure) {
            if (!failure.perhapsDone()) {
                claims.release(wish);
            }
            throw failure;
        } catch (RuntimeException failure) {
            claims.release(wish);
            throw failure;
        }
        claims.answer(wish, write(answer, made));
        return made;
    }

    private boolean begin(KeyedRequest wish) {
        return requests.begin(wish) == 1;
    }

    private RequestOnceRow kept(KeyedRequest wish) {
        var kept = requests.find(wish.organisation(), wish.person(), wish.key()).orElseThrow(UnderWay::new);
        wish.mustMatch(kept);
        return kept;
    }

    private RequestOnceRow awaited(KeyedRequest wish) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        do {
            var kept = claims.find(wish).orElseThrow(UnderWay::new);
            wish.mustMatch(kept);
            if (kept.answer() != null) {
                return kept;
            }
            pause();
        } while (System.nanoTime() < until);
        throw new UnderWay();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnderWay();
        }
    }

    private byte[] bytes(Object request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> String write(Argument<T> type, T answer) {
        try {
            return json.writeValueAsString(type, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(RequestOnceRow kept, Argument<T> answer) {
        try {
            return Objects.requireNonNull(json.readValue(String.valueOf(kept.answer()), answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
