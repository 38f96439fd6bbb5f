package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditRows extends GenericRepository<EditRow, UUID> {
    /**
     * Writes many edits at once; all arrays are of one length.
     *
     * @param lengths of the edits in {@code bytes}, which holds one behind the other
     */
    @Query("""
            insert into document.edit (document, seq, programme, person, person_name, organisation, organisation_name, at,
              bytes)
            select cast(document as uuid), seq, cast(programme as uuid), cast(person as uuid), person_name,
              cast(organisation as uuid), organisation_name, :at,
              substring(:bytes from cast(sum(length) over (order by n) - length + 1 as integer) for length)
            from unnest(:documents, :seqs, :programmes, :persons, :personNames, :organisations, :organisationNames, :lengths)
              with ordinality
              as edit (document, seq, programme, person, person_name, organisation, organisation_name, length, n)
            """)
    int append(
            @TypeDef(type = DataType.STRING_ARRAY) String[] documents,
            @TypeDef(type = DataType.LONG_ARRAY) Long[] seqs,
            @TypeDef(type = DataType.STRING_ARRAY) String[] programmes,
            @TypeDef(type = DataType.STRING_ARRAY) String[] persons,
            @TypeDef(type = DataType.STRING_ARRAY) String[] personNames,
            @TypeDef(type = DataType.STRING_ARRAY) String[] organisations,
            @TypeDef(type = DataType.STRING_ARRAY) String[] organisationNames,
            @TypeDef(type = DataType.INTEGER_ARRAY) Integer[] lengths,
            byte[] bytes,
            Instant at);

    default void append(List<EditRow> rows, Instant at) {
        var bytes = ByteBuffer.allocate(
                rows.stream().mapToInt(row -> row.bytes().length).sum());
        rows.forEach(row -> bytes.put(row.bytes()));
        append(
                texts(rows, row -> row.document().toString()),
                rows.stream().map(EditRow::seq).toArray(Long[]::new),
                texts(rows, row -> row.programme().toString()),
                texts(rows, row -> row.person().toString()),
                texts(rows, EditRow::personName),
                texts(rows, row -> row.organisation().toString()),
                texts(rows, EditRow::organisationName),
                rows.stream().map(row -> row.bytes().length).toArray(Integer[]::new),
                bytes.array(),
                at);
    }

    private static String[] texts(List<EditRow> rows, Function<EditRow, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    @Query("select seq, bytes from document.edit where document = :document and seq > :after order by seq limit :size")
    List<Logged> after(UUID document, long after, int size);
}
