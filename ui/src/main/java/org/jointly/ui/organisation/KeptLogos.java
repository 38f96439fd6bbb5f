package org.jointly.ui.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures kept in memory by their names, as many as fit; the one longest unused goes first. */
final class KeptLogos {
    /** What an entry takes besides its picture. */
    private static final int ENTRY = 200;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long bytes;

    /** @param most how many bytes of memory they may take */
    KeptLogos(long most) {
        this.most = most;
    }

    synchronized byte @Nullable [] get(String name) {
        return kept.get(name);
    }

    synchronized void put(String name, byte[] picture) {
        var before = kept.put(name, picture);
        bytes += picture.length - (before == null ? -ENTRY : before.length);
        var eldest = kept.values().iterator();
        while (bytes > most && eldest.hasNext()) {
            bytes -= eldest.next().length + ENTRY;
            eldest.remove();
        }
    }
}
