package org.jointly.voices.keylog;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands in {@code voices.key_log}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface KeyLogRows extends GenericRepository<KeyLogRow, UUID> {
    @Query(
            "select organisation, seq, entry, hash, signatures from voices.key_log where organisation = :organisation order by seq")
    List<KeyLogRow> log(UUID organisation);

    @Query("""
            insert into voices.key_log (organisation, seq, entry, hash, signatures, appended_on)
            values (:organisation, :seq, :entry, :hash, cast(:signatures as jsonb), :today)
            """)
    @ParameterExpression(name = "organisation", expression = "#{row.organisation}")
    @ParameterExpression(name = "seq", expression = "#{row.seq}")
    @ParameterExpression(name = "entry", expression = "#{row.entry}")
    @ParameterExpression(name = "hash", expression = "#{row.hash}")
    @ParameterExpression(name = "signatures", expression = "#{row.signatures}")
    int append(KeyLogRow row, LocalDate today);
}
