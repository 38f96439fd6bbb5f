package org.jointly.access.joining;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.organisation.RegisteredRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.join_request}, without the hash of its token. */
@MappedEntity(value = "join_request", schema = "access")
record JoinRequestRow(
        @Id UUID id,
        String name,
        OrganisationKind kind,
        String country,
        @Nullable String website,
        String asker,
        String mail,
        String domain,
        String reason,
        String language,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        String state,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String answer) {
    JoinRequestState stands() {
        return JoinRequestState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** @param known the organisations that are here already */
    JoinRequest shown(List<RegisteredRow> known) {
        return new JoinRequest(
                id,
                name,
                kind,
                country,
                website,
                asker,
                mail,
                domain,
                reason,
                language,
                stands(),
                Objects.requireNonNull(confirmedAt),
                known.stream()
                        .filter(row -> row.domains().contains(domain)
                                || row.organisation().name().equalsIgnoreCase(name))
                        .map(RegisteredRow::organisation)
                        .findFirst()
                        .orElse(null),
                decidedByName,
                decidedAt,
                answer);
    }
}
