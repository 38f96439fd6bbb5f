package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditRows extends GenericRepository<EditRow, UUID> {
    /**
     * Writes many edits at once, of fewer authors. The first four arrays are of one length, the edits; the rest of another.
     *
     * @param whose of each edit, which of the authors wrote it, counted from 1
     * @param starts of each edit in {@code bytes}, counted from 1
     */
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
    int append(
            @TypeDef(type = DataType.LONG_ARRAY) Long[] seqs,
            @TypeDef(type = DataType.INTEGER_ARRAY) Integer[] whose,
            @TypeDef(type = DataType.INTEGER_ARRAY) Integer[] starts,
            @TypeDef(type = DataType.INTEGER_ARRAY) Integer[] lengths,
            byte[] bytes,
            @TypeDef(type = DataType.STRING_ARRAY) String[] documents,
            @TypeDef(type = DataType.STRING_ARRAY) String[] programmes,
            @TypeDef(type = DataType.STRING_ARRAY) String[] persons,
            @TypeDef(type = DataType.STRING_ARRAY) String[] personNames,
            @TypeDef(type = DataType.STRING_ARRAY) String[] organisations,
            @TypeDef(type = DataType.STRING_ARRAY) String[] organisationNames,
            Instant at);

    default void append(List<EditRow> rows, Instant at) {
        var bytes = ByteBuffer.allocate(
                rows.stream().mapToInt(row -> row.bytes().length).sum());
        var authors = new LinkedHashMap<Authorship, Integer>();
        var seqs = new Long[rows.size()];
        var whose = new Integer[rows.size()];
        var starts = new Integer[rows.size()];
        var lengths = new Integer[rows.size()];
        for (var n = 0; n < rows.size(); n++) {
            var row = rows.get(n);
            seqs[n] = row.seq();
            whose[n] = authors.computeIfAbsent(Authorship.of(row), _ -> authors.size() + 1);
            starts[n] = bytes.position() + 1;
            lengths[n] = row.bytes().length;
            bytes.put(row.bytes());
        }
        var by = List.copyOf(authors.keySet());
        var written = append(
                seqs,
                whose,
                starts,
                lengths,
                bytes.array(),
                texts(by, Authorship::document),
                texts(by, Authorship::programme),
                texts(by, Authorship::person),
                texts(by, Authorship::personName),
                texts(by, Authorship::organisation),
                texts(by, Authorship::organisationName),
                at);
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " edits were written");
        }
    }

    /** All of an edit but what was written, and when. */
    record Authorship(
            UUID document, UUID programme, UUID person, String personName, UUID organisation, String organisationName) {
        static Authorship of(EditRow row) {
            return new Authorship(
                    row.document(),
                    row.programme(),
                    row.person(),
                    row.personName(),
                    row.organisation(),
                    row.organisationName());
        }
    }

    private static String[] texts(List<Authorship> by, Function<Authorship, Object> of) {
        return by.stream().map(each -> of.apply(each).toString()).toArray(String[]::new);
    }

    @Query("select seq, bytes from document.edit where document = :document and seq > :after order by seq limit :size")
    List<Logged> after(UUID document, long after, int size);
}
