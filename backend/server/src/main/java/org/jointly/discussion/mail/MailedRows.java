package org.jointly.discussion.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailedRows extends GenericRepository<NoTable, UUID> {
    @Query("select exists (select 1 from discussion.topic where id = :id)")
    boolean isTopic(UUID id);

    /** Whether a comment was made of that mail. */
    @Query("select exists (select 1 from discussion.comment where mail = :mail)")
    boolean isThere(UUID mail);

    @Query("""
            insert into discussion.comment_mail (comment, programme, audience, organisation, author, text)
            select id, programme, audience, organisation, author, :text from discussion.comment where id = :comment
            """)
    int keep(UUID comment, String text);

    @Query("select text from discussion.comment_mail where comment = :comment")
    Optional<String> whole(UUID comment);
}
