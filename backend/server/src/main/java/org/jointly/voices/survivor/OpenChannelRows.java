package org.jointly.voices.survivor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.platform.database.NoTable;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.EffectRow;
import org.jointly.voices.keylog.KeyLogRow;

/** What the role of survivors sees of a channel that was opened: all that stands on its page. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "voices")
interface OpenChannelRows extends GenericRepository<NoTable, UUID> {
    @Query("select * from voices.channel where id = :id")
    Optional<ChannelRow> channel(UUID id);

    @Query("select version, questions from voices.form where channel = :channel order by version desc limit 1")
    Optional<OpenFormRow> form(UUID channel);

    /** Also those that take nothing new: what they answered must still be checked against their keys. */
    @Query("""
            select organisation, voices.receives(channel, organisation) as receiving
            from voices.receiver where channel = :channel order by invited_at, organisation
            """)
    List<OpenReceiverRow> receivers(UUID channel);

    @Query("""
            select organisation, seq, entry, hash, signatures from voices.key_log where organisation in (:organisations)
            order by organisation, seq
            """)
    List<KeyLogRow> logs(Collection<UUID> organisations);

    @Query("""
            select t.id, t.kind, t.text, b.voices, b.organisations
            from voices.theme t, lateral voices.behind(t.id) b
            where t.channel = :channel and t.state = 'published' order by t.published_on desc, t.id limit 200
            """)
    List<OpenThemeRow> themes(UUID channel);

    @Query("select * from voices.effect where channel = :channel order by recorded_at, id limit 1000")
    List<EffectRow> effects(UUID channel);

    @Query("""
            select organisation, epoch from voices.epoch where channel = :channel and ended_on is null
            """)
    List<PresentEpochRow> epochs(UUID channel);

    /** By organisation. */
    default Map<UUID, Integer> presentEpochs(UUID channel) {
        return epochs(channel).stream()
                .collect(Collectors.toMap(PresentEpochRow::organisation, PresentEpochRow::epoch));
    }
}
