package org.jointly.ui.access.registration;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointly.ui.session.Stranger;

/** How often one network address (of the newer ones: its /64) may send the form by which organisations ask to come in: ten times an hour. */
@Singleton
class AskedOften {
    private static final int MOST = 10;
    private static final int ADDRESSES = 50_000;
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Map<String, Deque<Long>> asked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > ADDRESSES;
        }
    };

    synchronized boolean mayAsk(String address) {
        var now = System.nanoTime();
        var times = asked.computeIfAbsent(Stranger.network(address), _ -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.peekFirst() > HOUR) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
