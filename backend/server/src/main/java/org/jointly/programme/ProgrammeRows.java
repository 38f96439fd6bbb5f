package org.jointly.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProgrammeRows extends GenericRepository<ProgrammeRow, UUID> {
    Optional<ProgrammeRow> findById(UUID id);

    ProgrammeRow save(ProgrammeRow row);

    /** Zero if somebody else was faster. Origin and birthday are not a change's to touch. */
    @Query("""
            update programme.programme set title = :title, titles = cast(:titles as jsonb),
              descriptions = cast(:descriptions as jsonb),
              stage = :stage, strands = :strands, regions = :regions, places = cast(:places as jsonb),
              sectors = cast(:sectors as jsonb), tags = cast(:tags as jsonb),
              named_organisations = cast(:namedOrganisations as jsonb), starts_on = :startsOn, ends_on = :endsOn,
              words = :words, imported_version = :importedVersion, version = version + 1
            where id = :id and version = :version
            """)
    int change(ProgrammeRow row);

    /**
     * Walks my participations from the newest activity down, so that a page costs the same for an organisation with ten
     * programmes and with twenty thousand. An organisation with several capacities counts once, by its first.
     */
    @Query("""
            select p.id, p.titles, p.stage, p.strands, p.places, p.starts_on, p.ends_on, m.last_activity
            from programme.mine m join programme.programme p on p.id = m.programme
            where (cast(:before as timestamptz) is null
                or (m.last_activity, m.programme) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
              and (cast(:capacity as text) is null or m.capacity = cast(:capacity as text))
              and (cast(:capacity as text) is not null or not exists (
                select 1 from programme.mine o where o.programme = m.programme and o.id < m.id offset 0))
              and (cast(:stage as text) is null or p.stage = cast(:stage as text))
              and (cast(:region as text) is null or cast(:region as text) = any (p.regions))
              and (cast(:strand as text) is null or cast(:strand as text) = any (p.strands))
            order by m.last_activity desc, m.programme desc
            limit :size
            """)
    List<SummaryRow> register(
            @Nullable Instant before,
            @Nullable UUID beforeId,
            @Nullable String capacity,
            @Nullable String stage,
            @Nullable String region,
            @Nullable String strand,
            int size);

    /** As {@code register}, among the programmes whose words match. */
    @Query("""
            select p.id, p.titles, p.stage, p.strands, p.places, p.starts_on, p.ends_on, m.last_activity
            from programme.found(:query) as f(id)
              join programme.mine m on m.programme = f.id
              join programme.programme p on p.id = f.id
            where (cast(:before as timestamptz) is null
                or (m.last_activity, m.programme) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
              and (cast(:capacity as text) is null or m.capacity = cast(:capacity as text))
              and (cast(:capacity as text) is not null or not exists (
                select 1 from programme.mine o where o.programme = m.programme and o.id < m.id offset 0))
              and (cast(:stage as text) is null or p.stage = cast(:stage as text))
              and (cast(:region as text) is null or cast(:region as text) = any (p.regions))
              and (cast(:strand as text) is null or cast(:strand as text) = any (p.strands))
            order by m.last_activity desc, m.programme desc
            limit :size
            """)
    List<SummaryRow> search(
            String query,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            @Nullable String capacity,
            @Nullable String stage,
            @Nullable String region,
            @Nullable String strand,
            int size);

    @Query("""
            select p.id, p.title from programme.found(:query) as f(id) join programme.programme p on p.id = f.id
            order by lower(p.title), p.id limit 8
            """)
    List<TitleRow> suggest(String query);

    @Query("select id, title from programme.programme where id in (:ids)")
    List<TitleRow> titles(Collection<UUID> ids);

    /** Mine to bring up to date under this identifier: the oldest, should there be several. */
    @Query("""
            select p.id from programme.programme p
            where p.iati_identifier = :iatiIdentifier
              and exists (select 1 from programme.mine m
                where m.programme = p.id and m.capacity in ('lead', 'participating'))
            order by p.created_at limit 1
            """)
    Optional<UUID> findByIatiIdentifier(String iatiIdentifier);

    /** Two imports of one identifier by one organisation wait for each other. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as waited")
    boolean lock(String key);

    @Query("select true from (select programme.note_activity(:programme, :audience)) as noted")
    boolean noteActivity(UUID programme, String audience);

    @Query("select max(last_activity) from programme.mine where programme = :programme")
    Optional<Instant> lastActivity(UUID programme);
}
