package org.jointly.search;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

/** The index: read for whoever asks, written by its duty. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntryRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select kind, subject, programme, programme_title, parent, audience, title, text, at, question
            from search.found(cast(:question as jsonb), cast(:kinds as text[]), :most)
            """)
    List<FoundRow> found(String question, String kinds, int most);

    /** Whether nobody else writes the index until the transaction ends: what was read later must not be overwritten. */
    @Query("select pg_try_advisory_xact_lock(hashtextextended('search index', 0))")
    boolean hold();

    /** What was noted first. */
    @Query("select id, kind, subject, everything from search.due order by id limit :most")
    List<Due> next(int most);

    /** What is noted again while it is read has another number, and stays. */
    @Query("delete from search.due where id = any (cast(:numbers as bigint[]))")
    int done(String numbers);

    /**
     * Something that is to be read anew.
     *
     * @param everything whether it is who may find what is in the programme of that id
     */
    @Introspected
    record Due(long id, String kind, UUID subject, boolean everything) {}

    /** Writes anew who may find what is in a programme; of how many entries. */
    @Query("select search.renew_readers(:programme, :most)")
    long renewReaders(UUID programme, int most);

    @Query("delete from search.entry where kind = :kind and subject = any (cast(:subjects as uuid[]))")
    int forget(String kind, String subjects);

    /** @param entry as JSON, which leaves an empty text out */
    @Query("""
            insert into search.entry (kind, subject, place, programme, parent, audience, organisation, readers, spans, title, text,
              at, keys)
            select e.kind, e.subject, n.place, e.programme, e.parent, e.audience, e.organisation, cast(e.readers as uuid[]),
              array[e.kind, e.kind || '/9/' || (n.place >> 9), e.kind || '/13/' || (n.place >> 13),
                e.kind || '/17/' || (n.place >> 17)],
              coalesce(e.title, ''), coalesce(e.text, ''), e.at, cast(coalesce(e.keys, '') as tsvector)
            from jsonb_to_record(cast(:entry as jsonb)) as e(kind text, subject uuid, programme uuid, parent uuid, audience text,
                organisation uuid, readers text, title text, text text, at timestamptz, keys text),
              lateral (select coalesce(max(place), 0) + 1 as place from search.entry where kind = e.kind) n
            """)
    int put(String entry);

    @Query("""
            insert into search.word (reader, word, backwards)
            select r, w, reverse(w) from unnest(cast(:readers as uuid[])) r, unnest(cast(:words as text[])) w
            on conflict do nothing
            """)
    int learn(String readers, String words);
}
