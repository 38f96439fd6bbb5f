package org.jointly.document.live;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.document.live.log.ClientRow;

/** Whose the clients of one document are, as far as the node knows; only the thread that writes the log asks and tells. */
final class KnownClients {
    private final Map<Long, ClientRow.Owner> owners = new HashMap<>();

    Map<Long, ClientRow.Owner> owners() {
        return owners;
    }

    void learn(List<ClientRow> rows) {
        rows.forEach(row -> owners.put(row.client(), row.owner()));
    }

    /** Those who write without being known. */
    Set<Long> strangers(List<Pending> pending) {
        var strangers = new LinkedHashSet<Long>();
        pending.forEach(one -> strangers.addAll(one.update().clients()));
        strangers.removeAll(owners.keySet());
        return strangers;
    }
}
