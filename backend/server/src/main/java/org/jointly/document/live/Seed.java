package org.jointly.document.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;

/** The first edit of a document, written by the server alone and once: in the transaction that creates it. */
@Singleton
public class Seed {
    private final EditRows edits;
    private final ClientRows clients;
    private final HeadRows heads;
    private final Live live;
    private final Clock clock;

    Seed(EditRows edits, ClientRows clients, HeadRows heads, Live live, Clock clock) {
        this.edits = edits;
        this.clients = clients;
        this.heads = heads;
        this.live = live;
        this.clock = clock;
    }

    public void plant(UUID document, UUID programme, Consumer<XmlEditor> text) {
        var actor = Actor.current();
        var client = live.client();
        var first = new YDocument().edit(client, editing -> text.accept(editing.fragment(Live.FRAGMENT)));
        if (!Update.read(first).isEmpty()) {
            var now = clock.instant();
            heads.advance(Map.of(document, 1L), now);
            clients.saveAll(List.of(ClientRow.of(document, programme, client, actor)));
            edits.append(List.of(EditRow.of(document, programme, 1, actor, now, first)), now);
        }
    }
}
