package org.jointly.document.live;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jointly.platform.Actor;

/** A row of {@code document.client}: whose writing a Yjs client number is. */
@MappedEntity(value = "client", schema = "document")
record ClientRow(UUID document, long client, UUID programme, UUID person, UUID organisation) {
    static ClientRow of(UUID document, UUID programme, long client, Actor author) {
        return new ClientRow(document, client, programme, author.person(), author.organisation());
    }

    Owner owner() {
        return new Owner(person, organisation);
    }

    /** A person acting for an organisation. */
    record Owner(UUID person, UUID organisation) {
        static Owner of(Actor actor) {
            return new Owner(actor.person(), actor.organisation());
        }
    }
}
