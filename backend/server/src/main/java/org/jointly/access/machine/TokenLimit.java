package org.jointly.access.machine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.problem.TooMany;

/**
 * How often one token is looked up in the database, whether it is good or not. Twice what one account may ask for: of a good
 * token that limit refuses first, and counts whom it refused.
 */
@Singleton
class TokenLimit {
    private static final int MOST = 10_000;
    private static final int TIMES = 2;

    private final LoadingCache<String, Bucket> buckets;

    TokenLimit(
            @Value("${jointly.limits.factor}") long factor,
            @Value("${jointly.limits.person-burst}") long burst,
            @Value("${jointly.limits.person-rate}") long rate) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofSeconds(60 + burst / rate))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(TIMES * factor * burst)
                                .refillGreedy(TIMES * factor * rate, Duration.ofSeconds(1)))
                        .build());
    }

    void take(String fingerprint) {
        var probe = buckets.get(fingerprint).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
