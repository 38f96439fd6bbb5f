package org.jointly.voices.theme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.voices.theme.Effect;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;
import org.jointly.voices.EffectRow;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ThemeRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select t.*, b.voices, b.organisations, (select count(*) from voices.theme_voice v
              where v.theme = t.id and v.organisation = :organisation)::integer as own
            from voices.theme t, lateral voices.behind(t.id) b
            where t.channel = :channel order by t.proposed_at desc, t.id limit 200
            """)
    List<ThemeRow> of(UUID channel, UUID organisation);

    @Query("""
            select t.*, b.voices, b.organisations, (select count(*) from voices.theme_voice v
              where v.theme = t.id and v.organisation = :organisation)::integer as own
            from voices.theme t, lateral voices.behind(t.id) b where t.id = :id
            """)
    Optional<ThemeRow> find(UUID id, UUID organisation);

    @Query("""
            select t.*, b.voices, b.organisations, 0 as own
            from voices.theme t join voices.channel c on c.id = t.channel, lateral voices.behind(t.id) b
            where c.programme = :programme and t.state = 'published'
            order by t.published_on desc, t.id limit 200
            """)
    List<ThemeRow> publishedIn(UUID programme);

    @Query("""
            insert into voices.theme (id, channel, kind, text, state, organisation, organisation_name, proposed_by,
              proposed_by_name, proposed_at)
            values (:id, :channel, :kind, cast(:text as jsonb), 'proposed', :organisation, :organisationName, :person,
              :personName, :at)
            """)
    @ParameterExpression(name = "id", expression = "#{theme.id}")
    @ParameterExpression(name = "channel", expression = "#{theme.channel}")
    @ParameterExpression(name = "kind", expression = "#{theme.kind.toString()}")
    @ParameterExpression(name = "at", expression = "#{theme.at}")
    @ParameterExpression(name = "person", expression = "#{theme.by.person}")
    @ParameterExpression(name = "personName", expression = "#{theme.by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{theme.by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{theme.by.organisationName}")
    int propose(NewTheme theme, @TypeDef(type = DataType.JSON) Map<String, String> text);

    /** Of those named, the voices of the organisation in that channel whose survivor allows it now. */
    @Query("""
            select e.submission from voices.envelope e
            where e.submission in (:voices) and e.channel = :channel and e.organisation = :organisation
              and voices.consented(e.submission, e.organisation, :kind)
            """)
    List<UUID> consenting(UUID channel, UUID organisation, String kind, Collection<UUID> voices);

    @Query("""
            insert into voices.theme_voice (theme, submission, organisation, channel)
            values (:theme, :submission, :organisation, :channel) on conflict do nothing
            """)
    int add(UUID theme, UUID submission, UUID organisation, UUID channel);

    /** The first time that a reader does something with it decides how long it is kept from then on. */
    @Query("""
            update voices.envelope e set handled_on = :today, keep_until = cast(:today as date) + c.handled_days
            from voices.channel c
            where c.id = e.channel and e.submission in (:voices) and e.organisation = :organisation and e.handled_on is null
            """)
    int handle(Collection<UUID> voices, UUID organisation, LocalDate today);

    @Query("""
            update voices.theme set state = 'approved', approved_by = :person, approved_by_name = :personName,
              approving_organisation = :organisation, approving_organisation_name = :organisationName, approved_at = :now
            where id = :id and state = 'proposed'
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int approve(UUID id, By by, Instant now);

    @Query("update voices.theme set state = 'published', published_on = :today where id = :id and state = 'approved'")
    int publish(UUID id, LocalDate today);

    @Query("""
            update voices.theme set state = 'blocked', blocked_by = :person, blocked_by_name = :personName,
              blocking_organisation = :organisation, blocking_organisation_name = :organisationName, block_reason = :reason
            where id = :id and state <> 'blocked'
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int block(UUID id, By by, String reason);

    @Query("select * from voices.effect where theme in (:themes) order by recorded_at, id")
    List<EffectRow> effects(Collection<UUID> themes);

    @Query("""
            insert into voices.effect (id, theme, channel, programme, outcome, text, owner, happened_on, recorded_by,
              recorded_by_name, organisation, organisation_name, recorded_at)
            values (:id, :theme, :channel, :programme, :outcome, :text, :owner, :on, :person, :personName, :organisation,
              :organisationName, :at)
            """)
    @ParameterExpression(name = "id", expression = "#{effect.id}")
    @ParameterExpression(name = "theme", expression = "#{effect.theme.id}")
    @ParameterExpression(name = "channel", expression = "#{effect.theme.channel}")
    @ParameterExpression(name = "programme", expression = "#{effect.programme}")
    @ParameterExpression(name = "outcome", expression = "#{effect.said.outcome.toString()}")
    @ParameterExpression(name = "text", expression = "#{effect.said.text}")
    @ParameterExpression(name = "owner", expression = "#{effect.said.owner}")
    @ParameterExpression(name = "on", expression = "#{effect.said.on}")
    @ParameterExpression(name = "at", expression = "#{effect.at}")
    @ParameterExpression(name = "person", expression = "#{effect.by.person}")
    @ParameterExpression(name = "personName", expression = "#{effect.by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{effect.by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{effect.by.organisationName}")
    int record(NewEffect effect);

    /** By theme, in the order in which they were recorded. */
    default Map<UUID, List<Effect>> effectsOf(List<ThemeRow> themes) {
        return themes.isEmpty()
                ? Map.of()
                : effects(themes.stream().map(ThemeRow::id).toList()).stream()
                        .collect(groupingBy(EffectRow::theme, mapping(EffectRow::seen, toList())));
    }
}
