package org.jointly.voices;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.voices.form.FormState;
import org.jointly.api.voices.form.Question;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

/** What stands in {@code voices.form}: the questions of the channels, version by version. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FormRows extends GenericRepository<NoTable, UUID> {
    /** That the board approved or refused a version of a channel's questions. */
    record Decision(UUID channel, int version, FormState state, By by, Instant at) {}

    @Query("select * from voices.form where channel = :channel order by version desc limit 100")
    List<FormRow> forms(UUID channel);

    @Query("select * from voices.form where channel = :channel and version = :version")
    Optional<FormRow> form(UUID channel, int version);

    @Query("select max(version) from voices.form where channel = :channel and state = 'approved'")
    @Nullable Integer formInForce(UUID channel);

    /** Versions wait for each other on the channel's row. */
    @Query("""
            insert into voices.form (channel, version, questions, state, proposed_by, proposed_by_name, organisation,
              organisation_name, proposed_at)
            select :channel, coalesce(max(version), 0) + 1, cast(:questions as jsonb), 'proposed', :person, :personName,
              :organisation, :organisationName, :now
            from voices.form where channel = :channel
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int propose(UUID channel, @TypeDef(type = DataType.JSON) List<Question> questions, By by, Instant now);

    @Query("""
            update voices.form set state = :state, decided_by = :person, decided_by_name = :personName,
              deciding_organisation = :organisation, deciding_organisation_name = :organisationName,
              decided_at = :at, reason = cast(:reason as text)
            where channel = :channel and version = :version and state = 'proposed'
            """)
    @ParameterExpression(name = "channel", expression = "#{decision.channel}")
    @ParameterExpression(name = "version", expression = "#{decision.version}")
    @ParameterExpression(name = "state", expression = "#{decision.state.toString()}")
    @ParameterExpression(name = "person", expression = "#{decision.by.person}")
    @ParameterExpression(name = "personName", expression = "#{decision.by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{decision.by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{decision.by.organisationName}")
    @ParameterExpression(name = "at", expression = "#{decision.at}")
    int decide(Decision decision, @Nullable String reason);
}
