package org.jointly.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganisationRows extends GenericRepository<OrganisationRow, UUID> {
    List<OrganisationRow> findAll();

    Optional<OrganisationRow> findById(UUID id);

    @Query("select * from organisation.organisation where id = :id for update")
    Optional<OrganisationRow> held(UUID id);

    /** As long as nothing was changed of it here. */
    @Query("""
            insert into organisation.organisation as known (id, alias, name, kind, iati_ref, colour, enabled)
            values (:id, :alias, :name, :kind, cast(:iatiRef as text), :colour, :enabled)
            on conflict (id) do update set alias = excluded.alias, name = excluded.name, kind = excluded.kind,
              iati_ref = excluded.iati_ref, colour = excluded.colour, enabled = excluded.enabled
            where known.version = 0
            """)
    int learn(OrganisationRow row);

    /** Also where the directory has learnt of it a moment before; once it was made, what was changed since stays. */
    @Query("""
            insert into organisation.organisation as known (id, alias, name, kind, iati_ref, colour, enabled, country, website,
              languages, logo, version, settled, changed_at)
            values (:id, :alias, :name, :kind, cast(:iatiRef as text), :colour, :enabled, cast(:country as text),
              cast(:website as text), :languages, cast(:logo as text), :version, :settled, :changedAt)
            on conflict (id) do update set name = excluded.name, kind = excluded.kind, iati_ref = excluded.iati_ref,
              colour = excluded.colour, country = excluded.country, website = excluded.website,
              languages = excluded.languages, logo = excluded.logo, version = 1, settled = 1,
              changed_at = excluded.changed_at
            where known.version = 0
            """)
    int make(OrganisationRow row);

    @Query("""
            update organisation.organisation set name = :name, kind = :kind, iati_ref = cast(:iatiRef as text),
              colour = :colour, country = cast(:country as text), website = cast(:website as text),
              languages = :languages, version = version + 1, changed_at = :changedAt
            where id = :id
            """)
    int change(OrganisationRow row);

    /** What Keycloak need not be told. */
    @Query("""
            update organisation.organisation set website = cast(:website as text), languages = :languages,
              colour = :colour, logo = cast(:logo as text), version = version + 1, changed_at = :changedAt,
              settled = case when settled = version then version + 1 else settled end
            where id = :id
            """)
    int show(OrganisationRow row);

    @Query("""
            update organisation.organisation set enabled = :enabled, version = version + 1, changed_at = :now
            where id = :id and enabled <> :enabled
            """)
    int enable(UUID id, boolean enabled, Instant now);

    /** As Keycloak was found to say. */
    @Query("update organisation.organisation set enabled = :enabled where id = :id and settled = version")
    int adopt(UUID id, boolean enabled);

    @Query("update organisation.organisation set version = version + 1, changed_at = :now where id = :id")
    int unsettle(UUID id, Instant now);

    @Query("update organisation.organisation set settled = :version where id = :id and version = :version")
    int settle(UUID id, long version);

    @Query("select id from organisation.organisation where settled < version and changed_at < :before")
    List<UUID> unsettled(Instant before);

    @Query("select id from organisation.organisation where not enabled")
    Set<UUID> suspended();

    /** While the transaction lasts nobody else gives out an alias, a domain, or an identifier. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended('organisation register', 0))) as held")
    boolean lock();
}
