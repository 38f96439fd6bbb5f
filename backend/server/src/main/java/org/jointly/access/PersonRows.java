package org.jointly.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.access.Preferences;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PreferenceRow, UUID> {
    @Query("select language, appearance from access.preference where person = :person")
    Optional<Preferences> preferences(UUID person);

    @Query("""
            insert into access.preference (person, language, appearance)
            values (:person, cast(:language as text), cast(:appearance as text))
            on conflict (person) do update set language = excluded.language, appearance = excluded.appearance
            """)
    int prefer(UUID person, @Nullable String language, @Nullable String appearance);

    @Query("select seen_at from access.visit where person = :person and organisation = :organisation")
    Optional<Instant> seenAt(UUID person, UUID organisation);

    @Query("""
            insert into access.visit (person, organisation, seen_at) values (:person, :organisation, :now)
            on conflict (person, organisation) do update set seen_at = greatest(visit.seen_at, excluded.seen_at)
            """)
    int see(UUID person, UUID organisation, Instant now);
}
