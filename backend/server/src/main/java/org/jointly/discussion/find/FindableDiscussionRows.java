package org.jointly.discussion.find;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jointly.platform.find.FindableText;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindableDiscussionRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select subject, programme, parent, audience, organisation, cast(readers as text) as readers, title, text, at
            from discussion.topics_to_be_found(cast(:subjects as uuid[]))
            """)
    List<FindableText> topics(String subjects);

    @Query("""
            select subject, programme, parent, audience, organisation, cast(readers as text) as readers, title, text, at
            from discussion.comments_to_be_found(cast(:subjects as uuid[]))
            """)
    List<FindableText> comments(String subjects);
}
