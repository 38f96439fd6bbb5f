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
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationState;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Participation;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
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
import org.jointly.programme.event.ParticipationEnded;
import org.jspecify.annotations.Nullable;

/** How organisations come into a programme and leave it. */
@Singleton
@Transactional
class Participations {
    private static final Duration ANSWERED_LATELY = Duration.ofDays(90);

    private final Programmes programmes;
    private final ParticipationRows participations;
    private final InvitationRows invitations;
    private final Organisations organisations;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Participations(
            Programmes programmes,
            ParticipationRows participations,
            InvitationRows invitations,
            Organisations organisations,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.programmes = programmes;
        this.participations = participations;
        this.invitations = invitations;
        this.organisations = organisations;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    List<Participation> participations(UUID programme) {
        var standing = programmes.standing(programme);
        return participations.findByProgrammeOrderByBegunAt(programme).stream()
                .map(row -> seen(row, standing))
                .toList();
    }

    Participation end(UUID programme, UUID id) {
        var standing = programmes.standing(programme);
        var row = participations.findByIdAndProgramme(id, programme).orElseThrow(() -> new NotFound("participation"));
        if (!ProgrammePolicy.mayEnd(standing, row.organisation())) {
            throw new NotAllowed(
                    "A lead's editor or principal ends another organisation's participation; a principal or"
                            + " administrator ends their own organisation's.");
        }
        if (row.capacity() == Capacity.LEAD && row.lasts() && isLastLead(row)) {
            throw new Invalid("", "A programme needs a lead: let another organisation become lead first");
        }
        programmes.noteActivity(programme, PROGRAMME);
        events.publishEvent(new ParticipationEnded(programme, id, row.organisation(), row.capacity()));
        var now = clock.instant();
        if (participations.end(id) == 0) {
            throw new Stale("participation", seen(row, standing));
        }
        return new Participation(
                id, organisations.organisation(row.organisation()), row.capacity(), row.begunAt(), now, false);
    }

    List<Invitation> invitationsTo(UUID programme) {
        var convenes = programmes.standing(programme).convenes();
        return invitations.findByProgrammeOrderBySentAtDesc(programme).stream()
                .map(row -> seen(row, convenes))
                .toList();
    }

    List<Invitation> mine() {
        var actor = Actor.current();
        if (!ProgrammePolicy.isInvited(actor)) {
            return List.of();
        }
        return invitations.to(actor.organisation(), clock.instant().minus(ANSWERED_LATELY)).stream()
                .map(row -> seen(row, false))
                .toList();
    }

    Invitation invite(UUID programme, Invite request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!standing.convenes()) {
            throw new NotAllowed("Organisations are invited by editors and principals of a lead.");
        }
        return once.run(key, request, Invitation.class, () -> {
            var row = invitation(programme, request, standing.actor());
            invitations.save(row);
            programmes.noteActivity(programme, PROGRAMME);
            events.publishEvent(new OrganisationInvited(programme, row.id(), row.organisation(), row.capacity()));
            return seen(row, true);
        });
    }

    Invitation withdraw(UUID programme, UUID id) {
        var standing = programmes.standing(programme);
        var row = invitations
                .findById(id)
                .filter(found -> found.programme().equals(programme))
                .orElseThrow(() -> new NotFound("invitation"));
        if (!standing.convenes()) {
            throw new NotAllowed("Invitations are taken back by editors and principals of a lead.");
        }
        var withdrawn = close(row, InvitationState.WITHDRAWN);
        events.publishEvent(new InvitationWithdrawn(programme, id, row.organisation(), row.capacity()));
        return withdrawn;
    }

    Invitation answer(UUID id, Answer request) {
        var actor = Actor.current();
        var row = invitations
                .findById(id)
                .filter(found -> found.organisation().equals(actor.organisation()) && ProgrammePolicy.isInvited(actor))
                .orElseThrow(() -> new NotFound("invitation"));
        if (!ProgrammePolicy.commits(actor)) {
            throw new NotAllowed("Your organisation's principals and administrators answer invitations.");
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
            throw new Invalid("/organisation", "is not an organisation of this platform");
        }
        if (programmes
                .participants(programme)
                .getOrDefault(request.organisation(), Set.of())
                .contains(request.capacity())) {
            throw new Invalid("/capacity", "is one the organisation already takes part in");
        }
        if (invitations.findByProgrammeOrderBySentAtDesc(programme).stream()
                .anyMatch(open -> open.open()
                        && open.organisation().equals(request.organisation())
                        && open.capacity() == request.capacity())) {
            throw new Invalid("/organisation", "is already invited in this capacity and has not answered yet");
        }
        return new InvitationRow(
                UUID.randomUUID(),
                programme,
                programmes.programme(programme).title(),
                actor.person(),
                actor.personName(),
                actor.organisation(),
                actor.organisationName(),
                request.organisation(),
                request.capacity(),
                request.message(),
                request.answerBy(),
                InvitationState.OPEN,
                clock.instant(),
                null,
                null,
                null,
                0);
    }

    private Invitation close(InvitationRow row, InvitationState state) {
        var actor = Actor.current();
        var now = clock.instant();
        if (invitations.close(row.id(), state.toString(), now, actor.person(), actor.personName()) == 0) {
            throw new Stale("invitation", seen(row, false));
        }
        return seen(row.closed(state, now, actor), false);
    }

    /** Leads that leave at once wait for each other, as PostgreSQL would let them: the second learns why it cannot. */
    private boolean isLastLead(ParticipationRow row) {
        participations.holdLeads(row.programme());
        return programmes.participants(row.programme()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(row.organisation()))
                .noneMatch(entry -> entry.getValue().contains(Capacity.LEAD));
    }

    private Participation seen(ParticipationRow row, Standing standing) {
        return new Participation(
                row.id(),
                organisations.organisation(row.organisation()),
                row.capacity(),
                row.begunAt(),
                row.endedAt(),
                row.lasts() && ProgrammePolicy.mayEnd(standing, row.organisation()));
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
