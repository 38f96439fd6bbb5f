package org.jointly.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Names of persons who were here a while ago, for what is written of them when their request is over. */
@Singleton
public class RecentNames {
    private final Cache<UUID, String> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(50_000)
            .build();

    void remember(Caller caller) {
        recent.put(caller.person(), caller.name());
    }

    public Optional<String> of(UUID person) {
        return Optional.ofNullable(recent.getIfPresent(person));
    }
}
