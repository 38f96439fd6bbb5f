package org.jointly.exchange;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.exchange.ImportPart;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportedActivityRows extends GenericRepository<ImportedActivityRow, UUID> {
    /** How grave an activity {@code a} is, and which parts of the report it belongs to. */
    String GRAVITY = """
             cross join lateral (
              select bool_or(n.finding = 'refused') as refused, bool_or(n.finding = 'repaired') as repaired,
                bool_or(n.finding = 'kept') as kept
              from exchange.import_note n where n.activity = a.id) noted
            cross join lateral (
              select array_remove(array[
                case when a.outcome = 'refused' or noted.refused then 'not_taken' end,
                case when a.outcome = 'asked' then 'asked' end,
                case when noted.repaired then 'corrected' end,
                case when noted.kept then 'kept' end,
                case when a.outcome in ('created', 'updated') and noted.kept is null then 'whole' end], null) as parts) said
            cross join lateral (
              select case when a.outcome = 'refused' then 0 when a.outcome = 'asked' then 1 when noted.refused then 2
                when noted.repaired then 3 when noted.kept then 4 else 5 end as rank) gravity
            """;

    ImportedActivityRow save(ImportedActivityRow row);

    /** Without their XML, which no report shows. */
    @Query("""
            select id, organisation, import, position, line, iati_identifier, programme, title, outcome, losses,
              programme_version, reporter_ref, reporter_name, taken,
              null as original
            from exchange.imported_activity where import = :report order by position
            """)
    List<ImportedActivityRow> of(UUID report);

    /** Without their XML. */
    @Query("""
            select id, organisation, import, position, line, iati_identifier, programme, title, outcome, losses,
              programme_version, reporter_ref, reporter_name, taken,
              null as original
            from exchange.imported_activity where id = any (cast(:ids as uuid[]))
            """)
    List<ImportedActivityRow> among(String ids);

    /** The gravest first; of those that are as grave, in the file's order. */
    @Query("""
            select a.id, gravity.rank, position
            from exchange.imported_activity a""" + GRAVITY + """
            where import = :report and (:only = 'all' or :only = any (said.parts))
              and (gravity.rank, position) > (:rank, :position)
            order by gravity.rank, position limit 26
            """)
    @ParameterExpression(name = "report", expression = "#{place.report}")
    @ParameterExpression(name = "only", expression = "#{place.only}")
    @ParameterExpression(name = "rank", expression = "#{place.rank}")
    @ParameterExpression(name = "position", expression = "#{place.position}")
    List<GravityRow> page(ReportPlace place);

    /** Where an activity stands in its report. */
    @Introspected
    record GravityRow(UUID id, int rank, int position) {}

    @Query("""
            select part, count(*) as activities
            from exchange.imported_activity a""" + GRAVITY + """
              cross join lateral unnest(said.parts || cast('{all}' as text[])) as part
            where import = :report group by part
            """)
    List<PartRow> parts(UUID report);

    /** How many activities there are of a part. */
    @Introspected
    record PartRow(ImportPart part, int activities) {}

    Optional<ImportedActivityRow> findByIdAndImportId(UUID id, UUID importId);

    /** Held until the end of the transaction: a question is answered once. */
    @Query("select * from exchange.imported_activity where id = :id and import = :report for update")
    Optional<ImportedActivityRow> held(UUID id, UUID report);

    @Query("""
            update exchange.imported_activity set outcome = :outcome, losses = cast(:losses as jsonb),
              programme = :programme, programme_version = :programmeVersion
            where id = :id
            """)
    void answer(ImportedActivityRow row);
}
