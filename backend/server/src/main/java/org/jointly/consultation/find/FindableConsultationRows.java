package org.jointly.consultation.find;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jointly.platform.find.FindableText;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindableConsultationRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select subject, programme, parent, audience, organisation, cast(readers as text) as readers, title, text, at
            from consultation.calls_to_be_found(cast(:subjects as uuid[]))
            """)
    List<FindableText> calls(String subjects);

    @Query("""
            select subject, programme, parent, audience, organisation, cast(readers as text) as readers, title, text, at
            from consultation.remarks_to_be_found(cast(:subjects as uuid[]))
            """)
    List<FindableText> remarks(String subjects);
}
