package org.jointly.voices.keylog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.reader.GivenKey;
import org.jointly.api.survivor.SignedEntry;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface KeyRows extends GenericRepository<KeyLogEntity, UUID> {
    @Query(
            "select organisation, seq, entry, hash, signatures from voices.key_log where organisation = :organisation order by seq")
    List<KeyLogRow> log(UUID organisation);

    @Query("""
            insert into voices.key_log (organisation, seq, entry, hash, signatures, appended_on)
            values (:organisation, :seq, :entry, :hash, cast(:signatures as jsonb), :today)
            """)
    int append(
            UUID organisation,
            int seq,
            String entry,
            String hash,
            @TypeDef(type = DataType.JSON) List<SignedEntry.Signed> signatures,
            LocalDate today);

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
            values (:organisation, :person, :name, :recipient, :signing)
            on conflict (organisation, person) do update set person_name = excluded.person_name,
              recipient = excluded.recipient, signing = excluded.signing
            """)
    int keep(UUID organisation, UUID person, String name, String recipient, String signing);

    @Query("""
            insert into voices.wrapped_key (organisation, person, wrapped, passkey)
            values (:organisation, :person, :wrapped, decode(cast(:passkey as text), 'base64'))
            on conflict (organisation, person) do update set wrapped = excluded.wrapped, passkey = excluded.passkey
            """)
    int keepWrapped(UUID organisation, UUID person, byte[] wrapped, @Nullable String passkey);

    @Query("select count(*) from voices.epoch_key where organisation = :organisation and person = :person")
    long leaning(UUID organisation, UUID person);

    @Query("select * from voices.key_log_draft where organisation = :organisation")
    Optional<KeyLogDraftRow> draft(UUID organisation);

    @Query("""
            insert into voices.key_log_draft (organisation, id, entry, signatures, keys, drafted_by, drafted_by_name, drafted_at)
            values (:organisation, :id, :entry, cast(:signatures as jsonb), cast(:keys as jsonb), :by, :byName, :now)
            on conflict (organisation) do update set id = excluded.id, entry = excluded.entry,
              signatures = excluded.signatures, keys = excluded.keys, drafted_by = excluded.drafted_by,
              drafted_by_name = excluded.drafted_by_name, drafted_at = excluded.drafted_at
            """)
    int draft(
            UUID organisation,
            UUID id,
            String entry,
            @TypeDef(type = DataType.JSON) List<SignedEntry.Signed> signatures,
            @TypeDef(type = DataType.JSON) List<GivenKey> keys,
            UUID by,
            String byName,
            Instant now);

    @Query("delete from voices.key_log_draft where organisation = :organisation and id = :id")
    int dropDraft(UUID organisation, UUID id);

    @Query("""
            update voices.epoch set ended_on = :today
            where channel = :channel and organisation = :organisation and ended_on is null
            """)
    int endEpoch(UUID channel, UUID organisation, LocalDate today);

    @Query("""
            insert into voices.epoch (channel, organisation, epoch, recipient, signing, begun_on)
            values (:channel, :organisation, :epoch, :recipient, :signing, :today)
            """)
    int beginEpoch(UUID channel, UUID organisation, int epoch, String recipient, String signing, LocalDate today);

    @Query("""
            insert into voices.epoch_key (channel, organisation, epoch, person, sealed, recipient)
            values (:channel, :organisation, :epoch, cast(:person as uuid), :sealed, (
              select p.recipient from voices.person_key p
              where p.organisation = :organisation and p.person = cast(:person as uuid)))
            on conflict (channel, organisation, epoch, person) do update set sealed = excluded.sealed
            """)
    int give(UUID channel, UUID organisation, int epoch, @Nullable UUID person, byte[] sealed);

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
