package org.jointly.programme;

import static org.jointly.api.Audience.PROGRAMME;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationState;
import org.jointly.api.programme.Invite;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.CalendarDay;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.event.InvitationAccepted;
import org.jointly.programme.event.InvitationDeclined;
import org.jointly.programme.event.InvitationWithdrawn;
import org.jointly.programme.event.OrganisationInvited;
import org.jspecify.annotations.Nullable;

/** How organisations come into a programme: a lead asks them, and they answer themselves. */
@Singleton
@Transactional
class Invitations {
    private static final Duration ANSWERED_LATELY = Duration.ofDays(90);

    private final Programmes programmes;
    private final ParticipationRows participations;
    private final InvitationRows rows;
    private final Organisations organisations;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Invitations(
            Programmes programmes,
            ParticipationRows participations,
            InvitationRows rows,
            Organisations organisations,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.programmes = programmes;
        this.participations = participations;
        this.rows = rows;
        this.organisations = organisations;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    List<Invitation> of(UUID programme) {
        var convenes = programmes.standing(programme).convenes();
        return rows.findByProgrammeOrderBySentAtDesc(programme).stream()
                .map(row -> seen(row, convenes))
                .toList();
    }

    List<Invitation> mine() {
        var actor = Actor.current();
        if (!ProgrammePolicy.isInvited(actor)) {
            return List.of();
        }
        return rows.to(actor.organisation(), clock.instant().minus(ANSWERED_LATELY)).stream()
                .map(row -> seen(row, false))
                .toList();
    }

    Invitation invite(UUID programme, Invite request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!standing.convenes()) {
            throw standing.refused("programme.who-invites");
        }
        return once.run(key, request, Invitation.class, () -> {
            var row = invitation(programme, request, standing.actor());
            rows.save(row);
            programmes.noteActivity(programme, PROGRAMME);
            events.publishEvent(new OrganisationInvited(programme, row.id(), row.organisation(), row.capacity()));
            return seen(row, true);
        });
    }

    Invitation withdraw(UUID programme, UUID id) {
        var standing = programmes.standing(programme);
        var row = rows.findById(id)
                .filter(found -> found.programme().equals(programme))
                .orElseThrow(() -> new NotFound("invitation"));
        if (!standing.convenes()) {
            throw standing.refused("programme.who-withdraws");
        }
        var withdrawn = close(row, InvitationState.WITHDRAWN);
        events.publishEvent(new InvitationWithdrawn(programme, id, row.organisation(), row.capacity()));
        return withdrawn;
    }

    Invitation answer(UUID id, Answer request) {
        var actor = Actor.current();
        var row = rows.findById(id)
                .filter(found -> found.organisation().equals(actor.organisation()) && ProgrammePolicy.isInvited(actor))
                .orElseThrow(() -> new NotFound("invitation"));
        if (!ProgrammePolicy.commits(actor)) {
            throw new NotAllowed("programme.who-answers");
        }
        var answered = close(row, request.accept() ? InvitationState.ACCEPTED : InvitationState.DECLINED);
        if (request.accept()) {
            participations.begin(
                    UUID.randomUUID(),
                    row.programme(),
                    actor.organisation(),
                    row.capacity().toString());
            programmes.noteActivity(row.programme(), PROGRAMME);
            events.publishEvent(new InvitationAccepted(row.programme(), id, row.capacity()));
        } else {
            events.publishEvent(new InvitationDeclined(row.programme(), id, row.capacity()));
        }
        return answered;
    }

    private InvitationRow invitation(UUID programme, Invite request, Actor actor) {
        if (organisations.find(request.organisation()).isEmpty()) {
            throw new Invalid("/organisation", "programme.no-organisation");
        }
        if (request.organisation().equals(actor.organisation())) {
            throw new Invalid("/organisation", "programme.own-organisation");
        }
        CalendarDay.deadline("/answerBy", request.answerBy(), clock.instant());
        if (programmes
                .participants(programme)
                .getOrDefault(request.organisation(), Set.of())
                .contains(request.capacity())) {
            throw new Invalid("/capacity", "programme.capacity-held");
        }
        if (rows.findByProgrammeOrderBySentAtDesc(programme).stream()
                .anyMatch(open -> open.open()
                        && open.organisation().equals(request.organisation())
                        && open.capacity() == request.capacity())) {
            throw new Invalid("/organisation", "programme.invited-already");
        }
        var title = programmes.programme(programme).title();
        return InvitationRow.sent(programme, title, request, actor.by(), clock.instant());
    }

    private Invitation close(InvitationRow row, InvitationState state) {
        var by = Actor.current().by();
        var now = clock.instant();
        if (rows.close(row.id(), state.toString(), by, now) == 0) {
            throw new Stale("invitation", seen(row, false));
        }
        return seen(row.closed(state, now, by), false);
    }

    private Invitation seen(InvitationRow row, boolean convenes) {
        return new Invitation(
                row.id(),
                row.programme(),
                row.programmeTitle(),
                row.sender(),
                organisations.organisation(row.organisation()),
                row.capacity(),
                row.message(),
                row.answerBy(),
                row.state(),
                row.sentAt(),
                row.answeredAt(),
                ProgrammePolicy.abilities(Actor.current(), row, convenes));
    }
}
