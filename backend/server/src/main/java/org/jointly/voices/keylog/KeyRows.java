package org.jointly.voices.keylog;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

/** The keys of people, and the channels' keys that are sealed to them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface KeyRows extends GenericRepository<NoTable, UUID> {
    @Query("select * from voices.person_key where organisation = :organisation order by lower(person_name), person")
    List<PersonKeyRow> people(UUID organisation);

    @Query("""
            select p.person, p.person_name, p.recipient, p.signing, w.wrapped,
              translate(encode(w.passkey, 'base64'), chr(10), '') as passkey
            from voices.person_key p join voices.wrapped_key w on w.organisation = p.organisation and w.person = p.person
            where p.organisation = :organisation and p.person = :person
            """)
    Optional<OwnKeyRow> own(UUID organisation, UUID person);

    @Query("""
            insert into voices.person_key (organisation, person, person_name, recipient, signing)
            values (:organisation, :person, :personName, :recipient, :signing)
            on conflict (organisation, person) do update set person_name = excluded.person_name,
              recipient = excluded.recipient, signing = excluded.signing
            """)
    @ParameterExpression(name = "organisation", expression = "#{key.organisation}")
    @ParameterExpression(name = "person", expression = "#{key.person}")
    @ParameterExpression(name = "personName", expression = "#{key.personName}")
    @ParameterExpression(name = "recipient", expression = "#{key.recipient}")
    @ParameterExpression(name = "signing", expression = "#{key.signing}")
    int keep(PersonKeyRow key);

    @Query("""
            insert into voices.wrapped_key (organisation, person, wrapped, passkey)
            values (:organisation, :person, :wrapped, decode(cast(:passkey as text), 'base64'))
            on conflict (organisation, person) do update set wrapped = excluded.wrapped, passkey = excluded.passkey
            """)
    int keepWrapped(UUID organisation, UUID person, byte[] wrapped, @Nullable String passkey);

    @Query("select count(*) from voices.epoch_key where organisation = :organisation and person = :person")
    long leaning(UUID organisation, UUID person);

    @Query("""
            update voices.epoch set ended_on = :today
            where channel = :channel and organisation = :organisation and ended_on is null
            """)
    int endEpoch(UUID channel, UUID organisation, LocalDate today);

    @Query("""
            insert into voices.epoch (channel, organisation, epoch, recipient, signing, begun_on)
            values (:channel, :organisation, :epoch, :recipient, :signing, :today)
            """)
    @ParameterExpression(name = "channel", expression = "#{begun.of.channel}")
    @ParameterExpression(name = "epoch", expression = "#{begun.of.number}")
    @ParameterExpression(name = "recipient", expression = "#{begun.recipient}")
    @ParameterExpression(name = "signing", expression = "#{begun.signing}")
    int beginEpoch(KeyLogEntry.NewEpoch begun, UUID organisation, LocalDate today);

    @Query("""
            insert into voices.epoch_key (channel, organisation, epoch, person, sealed, recipient)
            values (:channel, :organisation, :epoch, cast(:person as uuid), :sealed, (
              select p.recipient from voices.person_key p
              where p.organisation = :organisation and p.person = cast(:person as uuid)))
            on conflict (channel, organisation, epoch, person) do update set sealed = excluded.sealed
            """)
    @ParameterExpression(name = "channel", expression = "#{key.channel}")
    @ParameterExpression(name = "organisation", expression = "#{key.organisation}")
    @ParameterExpression(name = "epoch", expression = "#{key.epoch}")
    @ParameterExpression(name = "sealed", expression = "#{key.sealed}")
    int give(SealedEpochKey key, @Nullable UUID person);

    @Query("""
            select e.channel, e.epoch, e.ended_on, translate(encode(k.sealed, 'base64'), chr(10), '') as sealed from voices.epoch e
              left join voices.epoch_key k on k.channel = e.channel and k.organisation = e.organisation
                and k.epoch = e.epoch and k.person = :person
            where e.organisation = :organisation order by e.channel, e.epoch
            """)
    List<EpochKeyRow> epochs(UUID organisation, UUID person);

    @Query("""
            select e.channel, e.epoch, e.ended_on, translate(encode(k.sealed, 'base64'), chr(10), '') as sealed from voices.epoch e
              join voices.epoch_key k on k.channel = e.channel and k.organisation = e.organisation
                and k.epoch = e.epoch and k.person is null
            where e.organisation = :organisation order by e.channel, e.epoch
            """)
    List<EpochKeyRow> recovery(UUID organisation);

    @Query(
            "select max(epoch) from voices.epoch where channel = :channel and organisation = :organisation and ended_on is null")
    @Nullable Integer presentEpoch(UUID channel, UUID organisation);
}
