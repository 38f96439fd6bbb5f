package org.jointly.notification.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.notification.StoppedMail;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoticeLetterRows extends GenericRepository<NoTable, UUID> {
    /** Zero if there is one of that day. */
    @Query("""
            insert into notification.letter (id, person, organisation, notices, kinds, digest_day, unsubscribe, stop_link,
              reply_to, root, address, language, subject, text, html, disclosure, made_at, state_at)
            values (:id, :person, :organisation, cast(:notices as uuid[]), cast(:kinds as text[]),
              cast(nullif(:day, '') as date), :secret, :stopLink, nullif(:replyTo, ''), nullif(:root, ''), :address, :language,
              :subject, :text, :html, :level, :now, :now)
            on conflict (person, organisation, digest_day) where digest_day is not null do nothing
            """)
    @ParameterExpression(name = "id", expression = "#{made.id}")
    @ParameterExpression(name = "person", expression = "#{made.person}")
    @ParameterExpression(name = "organisation", expression = "#{made.organisation}")
    @ParameterExpression(name = "day", expression = "#{made.dayOrNothing()}")
    @ParameterExpression(name = "secret", expression = "#{made.secret}")
    @ParameterExpression(name = "stopLink", expression = "#{made.stopLink}")
    @ParameterExpression(name = "replyTo", expression = "#{made.replyToOrNothing()}")
    @ParameterExpression(name = "root", expression = "#{made.rootOrNothing()}")
    @ParameterExpression(name = "address", expression = "#{made.letter.to}")
    @ParameterExpression(name = "language", expression = "#{made.letter.language}")
    @ParameterExpression(name = "subject", expression = "#{made.letter.subject}")
    @ParameterExpression(name = "text", expression = "#{made.letter.text}")
    @ParameterExpression(name = "html", expression = "#{made.letter.html}")
    @ParameterExpression(name = "level", expression = "#{made.level.toString()}")
    @ParameterExpression(name = "now", expression = "#{made.madeAt}")
    int add(NewLetter made, String notices, String kinds);

    @Query("""
            select id, person, organisation, cast(notices as text) as notices,
              array_to_string(kinds, ',') as kinds, stop_link, reply_to, root, address, language, subject,
              text, html, disclosure, state
            from notification.letter where id = :id
            """)
    Optional<NoticeLetterRow> letter(UUID id);

    /** Zero if it is in another state by now. */
    @Query("update notification.letter set state = :next, state_at = :now where id = :id and state = :state")
    int move(UUID id, String state, String next, Instant now);

    /** It goes out no more, so that another may on its day. Zero if it is in another state by now. */
    @Query("""
            update notification.letter set state = 'dropped', state_at = :now, digest_day = null
            where id = :id and state = 'waiting'
            """)
    int drop(UUID id, Instant now);

    /** Whose letter, and of what. */
    @Introspected
    record OfLink(UUID person, String kinds, String language) {
        List<String> kindList() {
            return List.of(kinds.split(",", -1));
        }

        StoppedMail stopped() {
            return new StoppedMail(kindList(), language);
        }
    }

    @Query("""
            select person, array_to_string(kinds, ',') as kinds, language from notification.letter
            where unsubscribe = :secret
            """)
    Optional<OfLink> byLink(byte[] secret);

    /** Letters from before a moment, up to a number. */
    @Query("""
            delete from notification.letter where id in (
              select id from notification.letter where made_at < :before limit :most)
            """)
    int clear(Instant before, int most);
}
