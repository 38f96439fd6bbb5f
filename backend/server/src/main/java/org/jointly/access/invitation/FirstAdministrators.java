package org.jointly.access.invitation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.platform.Actor;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.MailAddress;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.TooMany;

/**
 * Invitations of an organisation's first administrator by who runs the platform, within the transaction of that. They are as
 * any other: the letter leaves by the outbox, and only the invited address accepts.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class FirstAdministrators {
    private static final Duration LASTS = Duration.ofDays(14);
    private static final Duration DAY = Duration.ofDays(1);

    private final PersonInvitationRows rows;
    private final InvitationLimits limits;
    private final Outbox outbox;
    private final Clock clock;

    FirstAdministrators(PersonInvitationRows rows, InvitationLimits limits, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How the invitation of an organisation's first administrator stands; the newest one. */
    public record Asked(UUID organisation, String mail, boolean pending) {}

    /** Whether the platform wrote to it often enough today; what organisations had sent there does not count. */
    public void mayBeAsked(FirstAdministrator who) {
        var since = clock.instant().minus(DAY);
        if (rows.ofPlatform(MailAddress.read(who.mail()), Actor.current().person(), since) >= limits.address()) {
            throw new TooMany(Duration.ofHours(1));
        }
    }

    /** Earlier ones that are open and would make an administrator end, whoever made them; their links are void. */
    public void invite(UUID organisation, FirstAdministrator who) {
        var now = clock.instant();
        rows.endAdministrators(organisation, now);
        var mail = MailAddress.read(who.mail());
        var made = rows.save(row(organisation, mail, who, now));
        rows.ask(made.letter(), made, made.invitedBy(), now);
        outbox.send(LetterWanted.KIND, Actor.PLATFORM, new LetterWanted(made.letter()));
    }

    public Map<UUID, Asked> asked() {
        var now = clock.instant();
        return rows.newestOfAdministrators().stream()
                .map(row -> new Asked(row.organisation(), row.mail(), row.isPending(now)))
                .collect(Collectors.toMap(Asked::organisation, Function.identity()));
    }

    /** All invitations to work for an organisation that were made no later; under the duty {@code ACCESS}. */
    public void endAll(UUID organisation, Instant made) {
        rows.endAll(organisation, made, clock.instant());
    }

    private static PersonInvitationRow row(UUID organisation, String mail, FirstAdministrator who, Instant now) {
        var actor = Actor.current();
        return new PersonInvitationRow(
                UUID.randomUUID(),
                organisation,
                mail,
                CleanName.of(who.name()),
                Role.ADMIN.toString(),
                null,
                who.language(),
                actor.person(),
                actor.personName(),
                now,
                now.plus(LASTS),
                UUID.randomUUID(),
                null,
                "pending",
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
