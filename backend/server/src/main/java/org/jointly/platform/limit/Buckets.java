package org.jointly.platform.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A token bucket for each of many keys; those long unused are forgotten, when they would be full again anyway. */
final class Buckets {
    private static final int MOST = 100_000;

    private final LoadingCache<Object, Bucket> buckets;

    /** @param rate refilled a second */
    Buckets(long burst, long rate) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofSeconds(60 + burst / rate))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
    }

    /** @return how long to wait for the next one: nothing if one was left */
    Duration take(Object key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }
}
