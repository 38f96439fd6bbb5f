package org.jointly.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganisationRows extends GenericRepository<OrganisationRow, UUID> {
    List<OrganisationRow> findAll();

    @Query("""
            insert into organisation.organisation (id, alias, name, kind, iati_ref, colour, enabled)
            values (:id, :alias, :name, :kind, cast(:iatiRef as text), :colour, :enabled)
            on conflict (id) do update set alias = excluded.alias, name = excluded.name, kind = excluded.kind,
              iati_ref = excluded.iati_ref, colour = excluded.colour, enabled = excluded.enabled
            """)
    int learn(
            UUID id, String alias, String name, String kind, @Nullable String iatiRef, String colour, boolean enabled);
}
