package org.jointly.voices.keylog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** What stands in {@code voices.key_log_draft}: one draft an organisation, the newest. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface KeyLogDraftRows extends GenericRepository<KeyLogDraftRow, UUID> {
    @Query("select * from voices.key_log_draft where organisation = :organisation")
    Optional<KeyLogDraftRow> draft(UUID organisation);

    @Query("""
            insert into voices.key_log_draft (organisation, id, entry, signatures, keys, drafted_by, drafted_by_name, drafted_at)
            values (:organisation, :id, :entry, cast(:signatures as jsonb), cast(:keys as jsonb), :draftedBy, :draftedByName,
              :draftedAt)
            on conflict (organisation) do update set id = excluded.id, entry = excluded.entry,
              signatures = excluded.signatures, keys = excluded.keys, drafted_by = excluded.drafted_by,
              drafted_by_name = excluded.drafted_by_name, drafted_at = excluded.drafted_at
            """)
    int keep(KeyLogDraftRow draft);

    @Query("delete from voices.key_log_draft where organisation = :organisation and id = :id")
    int drop(UUID organisation, UUID id);
}
