package org.jointly.document.live.log;

import io.micronaut.data.annotation.MappedEntity;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code document.client}: whose writing a Yjs client number is. */
@MappedEntity(value = "client", schema = "document")
public record ClientRow(
        UUID document,
        long client,
        UUID programme,
        UUID person,
        UUID organisation,
        @Nullable String personName,
        @Nullable String organisationName) {
    public static ClientRow of(UUID document, UUID programme, long client, By author) {
        return new ClientRow(
                document,
                client,
                programme,
                author.person(),
                author.organisation(),
                author.personName(),
                author.organisationName());
    }

    public Signature signature() {
        return new Signature(
                person,
                Objects.requireNonNullElse(personName, ""),
                organisation,
                Objects.requireNonNullElse(organisationName, ""));
    }

    public Owner owner() {
        return new Owner(person, organisation);
    }

    /** A person acting for an organisation. */
    public record Owner(UUID person, UUID organisation) {
        public static Owner of(Actor actor) {
            return new Owner(actor.person(), actor.organisation());
        }
    }
}
