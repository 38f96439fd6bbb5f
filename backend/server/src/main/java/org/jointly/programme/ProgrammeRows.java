package org.jointly.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.place.Place;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProgrammeRows extends GenericRepository<ProgrammeRow, UUID> {
    /** Which programmes the register lists; what is empty does not matter. */
    record RegisterQuery(
            String words,
            String capacity,
            String stage,
            String region,
            String strand,
            String partner,
            String country,
            String from,
            String until,
            boolean archived) {}

    /** The filters of the register. An organisation with several capacities counts once, by its first. */
    String WANTED = """
              and (p.archived_at is not null) = :archived
              and (cast(:capacity as text) = '' or m.capacity = cast(:capacity as text))
              and (cast(:capacity as text) <> '' or not exists (
                select 1 from programme.mine o where o.programme = m.programme and o.id < m.id offset 0))
              and (cast(:stage as text) = '' or p.stage = cast(:stage as text))
              and (cast(:region as text) = '' or cast(:region as text) = any (p.regions))
              and (cast(:strand as text) = '' or cast(:strand as text) = any (p.strands))
              and (cast(:partner as text) = '' or exists (
                select 1 from programme.participation w
                where w.programme = m.programme and w.organisation = cast(nullif(cast(:partner as text), '') as uuid)
                  and (w.ended_at is null or w.ended_at > statement_timestamp()) offset 0))
              and (cast(:country as text) = '' or p.places
                @> jsonb_build_array(jsonb_build_object('kind', 'country', 'code', cast(:country as text))))
              and (cast(:from as text) = '' or p.ends_on is null
                or p.ends_on >= cast(nullif(cast(:from as text), '') as date))
              and (cast(:until as text) = '' or p.starts_on is null
                or p.starts_on <= cast(nullif(cast(:until as text), '') as date))
            """;

    /** A programme by its name. */
    @Introspected
    record TitleRow(UUID id, String title) {}

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
     * programmes and with twenty thousand.
     */
    @Query("""
            select p.id, p.titles, p.stage, p.strands, p.places, p.starts_on, p.ends_on, m.last_activity,
              p.archived_at is not null as archived
            from programme.mine m join programme.programme p on p.id = m.programme
            where (cast(:before as timestamptz) is null
                or (m.last_activity, m.programme) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            """ + WANTED + """
            order by m.last_activity desc, m.programme desc
            limit :size
            """)
    @ParameterExpression(name = "capacity", expression = "#{query.capacity}")
    @ParameterExpression(name = "stage", expression = "#{query.stage}")
    @ParameterExpression(name = "region", expression = "#{query.region}")
    @ParameterExpression(name = "strand", expression = "#{query.strand}")
    @ParameterExpression(name = "partner", expression = "#{query.partner}")
    @ParameterExpression(name = "country", expression = "#{query.country}")
    @ParameterExpression(name = "from", expression = "#{query.from}")
    @ParameterExpression(name = "until", expression = "#{query.until}")
    @ParameterExpression(name = "archived", expression = "#{query.archived}")
    List<SummaryRow> register(RegisterQuery query, @Nullable Instant before, @Nullable UUID beforeId, int size);

    /** As {@code register}, among the programmes whose words match. */
    @Query("""
            select p.id, p.titles, p.stage, p.strands, p.places, p.starts_on, p.ends_on, m.last_activity,
              p.archived_at is not null as archived
            from programme.found(:words) as f(id)
              join programme.mine m on m.programme = f.id
              join programme.programme p on p.id = f.id
            where (cast(:before as timestamptz) is null
                or (m.last_activity, m.programme) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            """ + WANTED + """
            order by m.last_activity desc, m.programme desc
            limit :size
            """)
    @ParameterExpression(name = "words", expression = "#{query.words}")
    @ParameterExpression(name = "capacity", expression = "#{query.capacity}")
    @ParameterExpression(name = "stage", expression = "#{query.stage}")
    @ParameterExpression(name = "region", expression = "#{query.region}")
    @ParameterExpression(name = "strand", expression = "#{query.strand}")
    @ParameterExpression(name = "partner", expression = "#{query.partner}")
    @ParameterExpression(name = "country", expression = "#{query.country}")
    @ParameterExpression(name = "from", expression = "#{query.from}")
    @ParameterExpression(name = "until", expression = "#{query.until}")
    @ParameterExpression(name = "archived", expression = "#{query.archived}")
    List<SummaryRow> search(RegisterQuery query, @Nullable Instant before, @Nullable UUID beforeId, int size);

    /** Sorted by what a reader wants, not by activity: each page sorts what matches. */
    @Query("""
            select * from (
              select p.id, p.titles, p.stage, p.strands, p.places, p.starts_on, p.ends_on, m.last_activity,
                p.archived_at is not null as archived,
                case when :by = 'title' then lower(p.title)
                  else coalesce(to_char(p.ends_on, 'YYYY-MM-DD'), '9999') end as sorted_by
              from programme.mine m join programme.programme p on p.id = m.programme
              where (:words = '' or p.id in (select f.id from programme.found(:words) as f(id)))
            """ + WANTED + """
            ) listed
            where cast(:after as text) = '' or (sorted_by, id) > (cast(:after as text), cast(:afterId as uuid))
            order by sorted_by, id limit :size
            """)
    @ParameterExpression(name = "by", expression = "#{place.by}")
    @ParameterExpression(name = "after", expression = "#{place.after}")
    @ParameterExpression(name = "afterId", expression = "#{place.afterId}")
    @ParameterExpression(name = "words", expression = "#{query.words}")
    @ParameterExpression(name = "capacity", expression = "#{query.capacity}")
    @ParameterExpression(name = "stage", expression = "#{query.stage}")
    @ParameterExpression(name = "region", expression = "#{query.region}")
    @ParameterExpression(name = "strand", expression = "#{query.strand}")
    @ParameterExpression(name = "partner", expression = "#{query.partner}")
    @ParameterExpression(name = "country", expression = "#{query.country}")
    @ParameterExpression(name = "from", expression = "#{query.from}")
    @ParameterExpression(name = "until", expression = "#{query.until}")
    @ParameterExpression(name = "archived", expression = "#{query.archived}")
    List<SortedRow> sorted(RegisterQuery query, SortedPlace place, int size);

    /** A programme as a sorted register lists it, with what it is sorted by. */
    @Introspected
    record SortedRow(
            UUID id,
            @TypeDef(type = DataType.JSON) List<Text> titles,
            Stage stage,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> strands,
            @TypeDef(type = DataType.JSON) List<Place> places,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Instant lastActivity,
            boolean archived,
            String sortedBy) {
        SummaryRow row() {
            return new SummaryRow(id, titles, stage, strands, places, startsOn, endsOn, lastActivity, archived);
        }
    }

    /** Where a sorted list went on; from the beginning where nothing is before. */
    record SortedPlace(String by, String after, UUID afterId) {}

    @Query("""
            select cast(count(*) as integer) from (
              select 1 from programme.mine m join programme.programme p on p.id = m.programme
              where (:words = '' or p.id in (select f.id from programme.found(:words) as f(id)))
            """ + WANTED + """
              limit :most) listed
            """)
    @ParameterExpression(name = "words", expression = "#{query.words}")
    @ParameterExpression(name = "capacity", expression = "#{query.capacity}")
    @ParameterExpression(name = "stage", expression = "#{query.stage}")
    @ParameterExpression(name = "region", expression = "#{query.region}")
    @ParameterExpression(name = "strand", expression = "#{query.strand}")
    @ParameterExpression(name = "partner", expression = "#{query.partner}")
    @ParameterExpression(name = "country", expression = "#{query.country}")
    @ParameterExpression(name = "from", expression = "#{query.from}")
    @ParameterExpression(name = "until", expression = "#{query.until}")
    @ParameterExpression(name = "archived", expression = "#{query.archived}")
    int count(RegisterQuery query, int most);

    @Query("""
            select p.id, p.title from programme.found(:query) as f(id) join programme.programme p on p.id = f.id
            order by lower(p.title), p.id limit 8
            """)
    List<TitleRow> suggest(String query);

    @Query("select programme.archived(cast(:ids as uuid[]), now())")
    List<UUID> archived(String ids);

    @Query("""
            select archived_by, archived_by_name, organisation, organisation_name, archived_at, reason, ended_at
            from programme.archival where programme = :id and ended_at is null
            """)
    Optional<ArchivalRow> archival(UUID id);

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

    @Query("select true from (select programme.note_activity(:programme, :audience)) as noted")
    boolean noteActivity(UUID programme, String audience);

    @Query("select max(last_activity) from programme.mine where programme = :programme")
    Optional<Instant> lastActivity(UUID programme);
}
