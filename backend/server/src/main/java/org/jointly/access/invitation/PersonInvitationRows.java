package org.jointly.access.invitation;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonInvitationRows extends GenericRepository<PersonInvitationRow, UUID> {
    String COLUMNS = "id, organisation, mail, name, roles, until, language, invited_by, invited_by_name, invited_at,"
            + " expires_at, letter, sent_at, state, ended_at, accepted_by, first_name, last_name, means, accounts_asked";

    PersonInvitationRow save(PersonInvitationRow invitation);

    @Query("select " + COLUMNS + """
             from access.invitation where organisation = :organisation
            order by (state = 'pending') desc, invited_at desc, id desc limit :size
            """)
    List<PersonInvitationRow> first(UUID organisation, int size);

    @Query("select " + COLUMNS + """
             from access.invitation where organisation = :organisation
              and (state = 'pending', invited_at, id) < (:pending, :before, :id)
            order by (state = 'pending') desc, invited_at desc, id desc limit :size
            """)
    @ParameterExpression(name = "pending", expression = "#{place.pending}")
    @ParameterExpression(name = "before", expression = "#{place.invitedAt}")
    @ParameterExpression(name = "id", expression = "#{place.id}")
    List<PersonInvitationRow> after(UUID organisation, Place place, int size);

    /** Where a page of the list ended. */
    record Place(boolean pending, Instant invitedAt, UUID id) {}

    @Query("select " + COLUMNS + " from access.invitation where organisation = :organisation and id = :id for update")
    Optional<PersonInvitationRow> held(UUID organisation, UUID id);

    @Query("select " + COLUMNS + " from access.invitation where id = :id")
    Optional<PersonInvitationRow> find(UUID id);

    @Query("select " + COLUMNS + """
             from access.invitation where organisation = :organisation and mail = :mail and state = 'pending' for update
            """)
    Optional<PersonInvitationRow> pending(UUID organisation, String mail);

    @Query("select " + COLUMNS + " from access.invitation where token_hash = :hash")
    Optional<PersonInvitationRow> behind(byte[] hash);

    @Query("select " + COLUMNS + " from access.invitation where token_hash = :hash for update")
    Optional<PersonInvitationRow> heldBehind(byte[] hash);

    @Query("select " + COLUMNS + " from access.invitation where letter = :letter for update")
    Optional<PersonInvitationRow> ofLetter(UUID letter);

    /** From now on this token opens it, and no other. */
    @Query("update access.invitation set token_hash = :hash where letter = :letter and state = 'pending'")
    int seal(UUID letter, byte[] hash);

    @Query("update access.invitation set sent_at = :now where letter = :letter and state = 'pending'")
    int sent(UUID letter, Instant now);

    @Query("""
            update access.invitation set letter = :letter, token_hash = null, sent_at = null, expires_at = :expires
            where id = :id
            """)
    int renew(UUID id, UUID letter, Instant expires);

    @Query("update access.invitation set state = :state, ended_at = :now where id = :id and state = 'pending'")
    int end(UUID id, String state, Instant now);

    @Query("""
            update access.invitation set state = 'accepted', ended_at = :now, accepted_by = :person
            where id = :id and state = 'pending'
            """)
    int accept(UUID id, UUID person, Instant now);

    @Query("""
            update access.invitation set first_name = :firstName, last_name = :lastName, means = :means,
              accounts_asked = accounts_asked + 1
            where id = :id and state = 'pending'
            """)
    int want(UUID id, String firstName, String lastName, String means);

    @Query(
            "update access.invitation set state = 'expired', ended_at = expires_at where state = 'pending' and expires_at <= :now")
    int expire(Instant now);

    @Query("""
            insert into access.invitation_letter (id, organisation, invitation, mail, asked_by, asked_at)
            values (:id, :organisation, :invitation, :mail, :by, :now)
            """)
    @ParameterExpression(name = "organisation", expression = "#{row.organisation}")
    @ParameterExpression(name = "invitation", expression = "#{row.id}")
    @ParameterExpression(name = "mail", expression = "#{row.mail}")
    int ask(UUID id, PersonInvitationRow row, UUID by, Instant now);

    @Query("""
            select count(*) from access.invitation_letter where organisation = :organisation and asked_at > :since
            """)
    long askedIn(UUID organisation, Instant since);

    @Query("""
            select count(*) from access.invitation_letter
            where organisation = :organisation and asked_by = :person and asked_at > :since
            """)
    long askedBy(UUID organisation, UUID person, Instant since);

    /** Those by which somebody would become an administrator, also with other roles. */
    @Query("""
            update access.invitation set state = 'withdrawn', ended_at = :now
            where organisation = :organisation and state = 'pending' and 'admin' = any(string_to_array(roles, ','))
            """)
    int endAdministrators(UUID organisation, Instant now);

    /** How often somebody who runs the platform had an address asked to be first administrator, of whichever organisation. */
    @Query("""
            select count(*) from access.invitation
            where mail = :mail and roles = 'admin' and invited_by = :person and invited_at > :since
            """)
    long ofPlatform(String mail, UUID person, Instant since);

    /** Of each organisation the newest. */
    @Query("select distinct on (organisation) " + COLUMNS + """
             from access.invitation where roles = 'admin' order by organisation, invited_at desc
            """)
    List<PersonInvitationRow> newestOfAdministrators();

    /** Those made no later. */
    @Query("""
            update access.invitation set state = 'withdrawn', ended_at = :now
            where organisation = :organisation and state = 'pending' and invited_at <= :made
            """)
    int endAll(UUID organisation, Instant made, Instant now);

    /** Of all organisations together. */
    @Query("select access.letters_to(:mail, :since)")
    long lettersTo(String mail, Instant since);
}
