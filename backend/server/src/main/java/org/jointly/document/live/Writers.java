package org.jointly.document.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.document.DocumentWriter;
import org.jointly.document.live.log.ClientRows;

/** Who wrote in a text, for those who see it. */
@Singleton
@Transactional
public class Writers {
    private final ClientRows clients;

    Writers(ClientRows clients) {
        this.clients = clients;
    }

    public List<DocumentWriter> of(UUID document) {
        var numbers = new LinkedHashMap<Signature, List<Long>>();
        for (var row : clients.named(document)) {
            numbers.computeIfAbsent(row.signature(), _ -> new ArrayList<>()).add(row.client());
        }
        return numbers.entrySet().stream()
                .map(each -> new DocumentWriter(each.getKey(), each.getValue()))
                .toList();
    }
}
