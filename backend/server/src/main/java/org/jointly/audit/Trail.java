package org.jointly.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Trail extends GenericRepository<HeadRow, UUID> {
    /** The acting organisation's last link: whoever adds to it holds it until the transaction ends. */
    @Query("select organisation, sequence, hash from audit.hold()")
    HeadRow hold();

    @Query("select organisation, sequence, hash from audit.head where organisation = :organisation")
    Optional<HeadRow> head(UUID organisation);

    /**
     * Moves the head on with each of them; PostgreSQL refuses what is not sealed with the last.
     *
     * @param entries as one JSON array
     */
    @Query("""
            insert into audit.entry (organisation, sequence, at, organisation_name, person, person_name, action,
              subject, programme, audience, details, hash)
            select organisation, sequence, at, organisation_name, person, person_name, action,
              subject, programme, audience, details, hash
            from jsonb_to_recordset(cast(:entries as jsonb)) as entry (organisation uuid, sequence bigint,
              at timestamptz, organisation_name text, person uuid, person_name text, action text, subject uuid,
              programme uuid, audience text, details jsonb, hash text)
            order by sequence
            """)
    int add(String entries);

    default void add(List<EntryRow> entries) {
        var added = add(CanonicalJson.of(entries.stream().map(EntryRow::columns).toList()));
        if (added != entries.size()) {
            throw new IllegalStateException(added + " of " + entries.size() + " entries were added");
        }
    }

    @Query("""
            select * from audit.entry where organisation = :organisation and sequence < :before
            order by sequence desc limit :size
            """)
    List<EntryRow> before(UUID organisation, long before, int size);

    @Query("""
            select * from audit.entry where organisation = :organisation and sequence > :after
            order by sequence limit :size
            """)
    List<EntryRow> after(UUID organisation, long after, int size);

    @Query("""
            select * from audit.entry
            where programme = :programme
              and (cast(:before as timestamptz) is null or (at, organisation, sequence)
                < (cast(:before as timestamptz), cast(:organisation as uuid), cast(:sequence as bigint)))
            order by at desc, organisation desc, sequence desc limit :size
            """)
    List<EntryRow> of(
            UUID programme, @Nullable Instant before, @Nullable UUID organisation, @Nullable Long sequence, int size);
}
