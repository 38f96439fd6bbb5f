package org.jointly.audit;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.CanonicalJson;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Trail extends GenericRepository<HeadRow, UUID> {
    /** The acting organisation's last link: whoever adds to it holds it until the transaction ends. */
    @Query("select organisation, sequence, hash from audit.hold()")
    HeadRow hold();

    @Query("select organisation, sequence, hash from audit.head where organisation = :organisation")
    Optional<HeadRow> head(UUID organisation);

    /**
     * Moves the head on with each of them; PostgreSQL refuses what is not sealed with the last.
     *
     * @param entries as one JSON array
     */
    @Query("""
            insert into audit.entry (organisation, sequence, at, organisation_name, person, person_name, action,
              subject, programme, audience, details, hash)
            select organisation, sequence, at, organisation_name, person, person_name, action,
              subject, programme, audience, details, hash
            from jsonb_to_recordset(cast(:entries as jsonb)) as entry (organisation uuid, sequence bigint,
              at timestamptz, organisation_name text, person uuid, person_name text, action text, subject uuid,
              programme uuid, audience text, details jsonb, hash text)
            order by sequence
            """)
    int add(String entries);

    default void add(List<EntryRow> entries) {
        var added = add(CanonicalJson.of(entries.stream().map(EntryRow::columns).toList()));
        if (added != entries.size()) {
            throw new IllegalStateException(added + " of " + entries.size() + " entries were added");
        }
    }

    /** The first and the last entry of the acting organisation between two moments: times never go back along a chain. */
    @Query("""
            select coalesce((select sequence from audit.entry
                where organisation = platform.organisation() and at >= :begin order by at, sequence limit 1),
              9007199254740991) as first,
              coalesce((select sequence from audit.entry
                where organisation = platform.organisation() and at < :end order by at desc, sequence desc limit 1), 0) as last
            """)
    Stretch stretch(Instant begin, Instant end);

    /** The acting organisation's, newest first. */
    @Query("""
            select * from audit.entry
            where organisation = platform.organisation() and sequence < :before and sequence >= :first
              and (cast(:person as uuid) is null or person = cast(:person as uuid))
            order by sequence desc limit :size
            """)
    List<EntryRow> before(long before, long first, @Nullable UUID person, int size);

    /** The same, of actions whose nouns are among these. */
    @Query("""
            select * from audit.entry
            where organisation = platform.organisation() and sequence < :before and sequence >= :first
              and (cast(:person as uuid) is null or person = cast(:person as uuid))
              and split_part(action, '.', 1) = any (cast(:nouns as text[]))
            order by sequence desc limit :size
            """)
    @ParameterExpression(name = "before", expression = "#{among.before}")
    @ParameterExpression(name = "first", expression = "#{among.first}")
    List<EntryRow> ofKind(Among among, @Nullable UUID person, String nouns, int size);

    /** Entries from the first on, before another. */
    record Among(long before, long first) {}

    @Query("""
            select * from audit.entry where organisation = :organisation and sequence > :after
            order by sequence limit :size
            """)
    List<EntryRow> after(UUID organisation, long after, int size);

    /**
     * What moved lately in the programmes of the acting organisation, by others: the twenty programmes with the latest activity in
     * which anything did, of the last five thousand, then the latest of each. The actions are those of their index.
     */
    @Query("""
            select e.* from (
              select distinct m.programme, m.last_activity from (
                select programme, last_activity from programme.mine
                order by last_activity desc, programme desc limit 5000) m
              where exists (select 1 from audit.entry o where o.programme = m.programme and o.action in
                ('programme.stage_changed', 'programme.archived', 'programme.brought_back', 'invitation.accepted',
                 'participation.ended', 'version.named', 'version.frozen')
                offset 0)
              order by m.last_activity desc, m.programme desc limit 20
            ) latest
            cross join lateral (
              select * from audit.entry where programme = latest.programme and person <> :reader and action in
                ('programme.stage_changed', 'programme.archived', 'programme.brought_back', 'invitation.accepted',
                 'participation.ended', 'version.named', 'version.frozen')
              order by at desc limit 20
            ) e
            order by e.at desc, e.sequence desc limit 20
            """)
    List<EntryRow> news(UUID reader);

    /**
     * What was done in a programme.
     *
     * @param nouns of the wanted actions, as PostgreSQL writes an array; empty for all
     * @param words that must be found, as PostgreSQL asks for them; empty for all
     */
    record Story(UUID programme, String nouns, String words) {}

    /**
     * The filters of a programme's history. Words are found in the names of who did it, also without accents, in that of the
     * organisation it was about, and in what the change that an entry tells of added or removed, which is read by its key.
     */
    String TOLD = """
              and (cast(:person as uuid) is null or e.person = cast(:person as uuid))
              and (:nouns = '{}' or split_part(e.action, '.', 1) = any (cast(:nouns as text[])))
              and (:words = '' or to_tsvector('simple', concat_ws(' ', e.person_name, e.organisation_name,
                  regexp_replace(normalize(concat_ws(' ', e.person_name, e.organisation_name), NFKD), U&'[\\0300-\\036F]', '', 'g')))
                || to_tsvector('simple', coalesce((select o.name from organisation.organisation o where o.id = case
                    when e.action in ('invitation.sent', 'invitation.withdrawn', 'participation.ended')
                      then cast(e.details ->> 'organisation' as uuid) end), ''))
                || coalesce((select c.search from programme.change c
                  where c.programme = e.programme and c.version = case
                    when e.action in ('programme.changed', 'programme.imported') then cast(e.details ->> 'version' as integer) end),
                  cast('' as tsvector)) @@ to_tsquery('simple', :words))
            """;

    @Query("select e.* from audit.entry e where e.programme = :programme" + TOLD + """
            order by e.at desc, e.organisation desc, e.sequence desc limit :size
            """)
    @ParameterExpression(name = "programme", expression = "#{story.programme}")
    @ParameterExpression(name = "nouns", expression = "#{story.nouns}")
    @ParameterExpression(name = "words", expression = "#{story.words}")
    List<EntryRow> newest(Story story, @Nullable UUID person, int size);

    @Query("""
            select e.* from audit.entry e
            where e.programme = :programme and (e.at, e.organisation, e.sequence) < (:at, :organisation, :sequence)
            """ + TOLD + """
            order by e.at desc, e.organisation desc, e.sequence desc limit :size
            """)
    @ParameterExpression(name = "programme", expression = "#{story.programme}")
    @ParameterExpression(name = "nouns", expression = "#{story.nouns}")
    @ParameterExpression(name = "words", expression = "#{story.words}")
    @ParameterExpression(name = "at", expression = "#{place.at}")
    @ParameterExpression(name = "organisation", expression = "#{place.organisation}")
    @ParameterExpression(name = "sequence", expression = "#{place.sequence}")
    List<EntryRow> before(Story story, PlaceInTrail place, @Nullable UUID person, int size);
}
