package org.jointly.document.live.log;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EditRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            with author as materialized (
              select n, cast(document as uuid) as document, cast(programme as uuid) as programme,
                cast(person as uuid) as person, person_name, cast(organisation as uuid) as organisation, organisation_name
              from unnest(:documents, :programmes, :persons, :personNames, :organisations, :organisationNames)
                with ordinality
                as author (document, programme, person, person_name, organisation, organisation_name, n))
            insert into document.edit (document, seq, programme, person, person_name, organisation, organisation_name, at,
              bytes)
            select document, seq, programme, person, person_name, organisation, organisation_name, :at,
              substring(:bytes from start for length)
            from unnest(:seqs, :whose, :starts, :lengths) as edit (seq, whose, start, length)
              join author on author.n = edit.whose
            """)
    @ParameterExpression(name = "seqs", expression = "#{batch.seqs}")
    @ParameterExpression(name = "whose", expression = "#{batch.whose}")
    @ParameterExpression(name = "starts", expression = "#{batch.starts}")
    @ParameterExpression(name = "lengths", expression = "#{batch.lengths}")
    @ParameterExpression(name = "bytes", expression = "#{batch.bytes}")
    @ParameterExpression(name = "documents", expression = "#{batch.documents}")
    @ParameterExpression(name = "programmes", expression = "#{batch.programmes}")
    @ParameterExpression(name = "persons", expression = "#{batch.persons}")
    @ParameterExpression(name = "personNames", expression = "#{batch.personNames}")
    @ParameterExpression(name = "organisations", expression = "#{batch.organisations}")
    @ParameterExpression(name = "organisationNames", expression = "#{batch.organisationNames}")
    @ParameterExpression(name = "at", expression = "#{batch.at}")
    int append(EditBatch batch);

    default void append(List<EditRow> rows, Instant at) {
        var written = append(EditBatch.of(rows, at));
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " edits were written");
        }
    }

    @Query("select seq, bytes from document.edit where document = :document and seq > :after order by seq limit :size")
    List<Logged> after(UUID document, long after, int size);
}
