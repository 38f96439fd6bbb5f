package org.jointly.document.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.document.live.log.ClientRow;
import org.jointly.document.live.log.ClientRows;
import org.jointly.document.live.log.EditRow;
import org.jointly.document.live.log.EditRows;
import org.jointly.document.live.log.HeadRows;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.view.BodyBlock;
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

    public void plant(UUID document, UUID programme, List<BodyBlock> blocks) {
        var actor = Actor.current();
        var client = live.client();
        var first = new YDocument()
                .edit(client, editing -> editing.body(FlatText.BODY).append(blocks));
        if (!Update.read(first).isEmpty()) {
            var now = clock.instant();
            heads.advance(Map.of(document, 1L), now);
            clients.saveAll(List.of(ClientRow.of(document, programme, client, actor.by())));
            edits.append(List.of(new EditRow(document, 1, programme, actor.by(), now, first)), now);
        }
    }
}
