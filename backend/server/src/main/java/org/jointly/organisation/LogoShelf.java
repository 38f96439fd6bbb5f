package org.jointly.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jointly.platform.limit.StrangerLimit;
import org.jointly.platform.problem.NotFound;

/**
 * Hands logos to strangers. What it knows, also that there is none, costs the database nothing; whoever asks for what it does not
 * know may do so only so often.
 */
@Singleton
class LogoShelf {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final long BYTES = 16L << 20;
    /** What an entry takes besides its picture. */
    private static final int ENTRY = 200;

    private static final int MOST_MISSES = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);
    /** It may be sent the next moment. */
    private static final Duration MISSED = Duration.ofSeconds(10);

    private final Logos logos;
    private final StrangerLimit strangers;
    private final Cache<String, byte[]> known = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String _, byte[] png) -> ENTRY + png.length)
            .expireAfterWrite(KEPT)
            .build();
    private final Cache<String, Boolean> missing = Caffeine.newBuilder()
            .maximumSize(MOST_MISSES)
            .expireAfterWrite(MISSED)
            .build();

    LogoShelf(Logos logos, StrangerLimit strangers) {
        this.logos = logos;
        this.strangers = strangers;
    }

    byte[] png(String name) {
        var kept = known.getIfPresent(name);
        if (kept != null) {
            return kept;
        }
        if (!NAME.matcher(name).matches() || missing.getIfPresent(name) != null) {
            throw new NotFound("logo");
        }
        strangers.take("logo");
        return read(name);
    }

    private byte[] read(String name) {
        try {
            var png = logos.png(name);
            known.put(name, png);
            return png;
        } catch (NotFound none) {
            missing.put(name, true);
            throw none;
        }
    }
}
