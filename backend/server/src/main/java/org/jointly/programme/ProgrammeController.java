package org.jointly.programme;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.access.FreshRights;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.FindProgrammes;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.programme.ProgrammeCount;
import org.jointly.api.programme.ProgrammeSuggestion;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ProgrammeController implements ProgrammeApi {
    private final Programmes programmes;
    private final Participations participations;
    private final Invitations invitations;

    ProgrammeController(Programmes programmes, Participations participations, Invitations invitations) {
        this.programmes = programmes;
        this.participations = participations;
        this.invitations = invitations;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Page<ProgrammeSummary> programmes(FindProgrammes request) {
        return programmes.register(request);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public ProgrammeCount count(FindProgrammes request) {
        return programmes.count(request);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<ProgrammeSuggestion> suggestions(String q) {
        return programmes.suggestions(q);
    }

    @Override
    @ForMachines(MachineScope.WRITE_PROGRAMMES)
    public Programme create(CreateProgramme request, @Nullable String idempotencyKey) {
        return programmes.create(request, idempotencyKey);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Programme programme(UUID programme) {
        return programmes.programme(programme);
    }

    @Override
    @ForMachines(MachineScope.WRITE_PROGRAMMES)
    @Idempotent
    public Programme update(UUID programme, UpdateProgramme request) {
        return programmes.update(programme, request);
    }

    @Override
    @Idempotent
    @FreshRights
    public Programme changeStage(UUID programme, ChangeStage request) {
        return programmes.changeStage(programme, request);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Participation> participations(UUID programme) {
        return participations.participations(programme);
    }

    @Override
    @Idempotent
    @FreshRights
    public Participation endParticipation(UUID programme, UUID participation) {
        return participations.end(programme, participation);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Invitation> invitationsTo(UUID programme) {
        return invitations.of(programme);
    }

    @Override
    @Costly(Kind.INVITATION)
    @FreshRights
    public Invitation invite(UUID programme, Invite request, @Nullable String idempotencyKey) {
        return invitations.invite(programme, request, idempotencyKey);
    }

    @Override
    @Idempotent
    @FreshRights
    public Invitation withdraw(UUID programme, UUID invitation) {
        return invitations.withdraw(programme, invitation);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Invitation> invitations() {
        return invitations.mine();
    }

    @Override
    @Idempotent
    @FreshRights
    public Invitation answer(UUID invitation, Answer request) {
        return invitations.answer(invitation, request);
    }
}
