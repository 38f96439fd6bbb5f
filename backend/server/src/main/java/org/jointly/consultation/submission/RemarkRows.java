package org.jointly.consultation.submission;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RemarkRows extends GenericRepository<RemarkRow, UUID> {
    Optional<RemarkRow> findById(UUID id);

    RemarkRow save(RemarkRow row);

    /** In the order of the text: on the whole first, then on passages, then on questions. */
    @Query("""
            select * from consultation.remark where call = :call and organisation = :organisation
            order by question nulls first, passage nulls first, starts nulls first, id limit :size
            """)
    List<RemarkRow> of(UUID call, UUID organisation, int size);

    @Query(
            "select cast(count(*) as integer) from consultation.remark where call = :call and organisation = :organisation")
    int count(UUID call, UUID organisation);

    @Query("""
            select exists (select 1 from consultation.remark
              where call = :call and organisation = :organisation and question = :question)
            """)
    boolean isAnswered(UUID call, UUID organisation, int question);

    /** Zero where a colleague changed it since. */
    @Query("""
            update consultation.remark set written_by = :writtenBy, written_by_name = :writtenByName, changed_at = :changedAt,
              stance = cast(:stance as text), text = :text, proposal = cast(:proposal as text), version = version + 1
            where id = :id and version = :version
            """)
    @ParameterExpression(name = "id", expression = "#{row.id}")
    @ParameterExpression(name = "writtenBy", expression = "#{row.writtenBy}")
    @ParameterExpression(name = "writtenByName", expression = "#{row.writtenByName}")
    @ParameterExpression(name = "changedAt", expression = "#{row.changedAt}")
    @ParameterExpression(name = "text", expression = "#{row.text}")
    @ParameterExpression(name = "version", expression = "#{row.version}")
    int change(RemarkRow row, @Nullable String stance, @Nullable String proposal);

    @Query("""
            update consultation.remark set released = :released, written_by = :writtenBy, written_by_name = :writtenByName,
              version = version + 1
            where id = :id and released <> :released
            """)
    int release(UUID id, boolean released, UUID writtenBy, String writtenByName);

    /** Zero where a colleague changed it since. */
    @Query("delete from consultation.remark where id = :id and version = :version")
    int remove(UUID id, int version);
}
