package org.jointly.programme;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.api.Page;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.programme.ProgrammeSuggestion;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ProgrammeController implements ProgrammeApi {
    private final Programmes programmes;
    private final Participations participations;

    ProgrammeController(Programmes programmes, Participations participations) {
        this.programmes = programmes;
        this.participations = participations;
    }

    @Override
    public Page<ProgrammeSummary> programmes(
            @Nullable String q,
            @Nullable Stage stage,
            @Nullable String region,
            @Nullable Strand strand,
            @Nullable Capacity capacity,
            @Nullable String after,
            int size) {
        return programmes.register(new RegisterFilter(q, stage, region, strand, capacity, after, size));
    }

    @Override
    public List<ProgrammeSuggestion> suggestions(String q) {
        return programmes.suggestions(q);
    }

    @Override
    public Programme create(CreateProgramme request, @Nullable String idempotencyKey) {
        return programmes.create(request, idempotencyKey);
    }

    @Override
    public Programme programme(UUID programme) {
        return programmes.programme(programme);
    }

    @Override
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
    public List<Invitation> invitationsTo(UUID programme) {
        return participations.invitationsTo(programme);
    }

    @Override
    @Costly(Kind.INVITATION)
    @FreshRights
    public Invitation invite(UUID programme, Invite request, @Nullable String idempotencyKey) {
        return participations.invite(programme, request, idempotencyKey);
    }

    @Override
    @Idempotent
    @FreshRights
    public Invitation withdraw(UUID programme, UUID invitation) {
        return participations.withdraw(programme, invitation);
    }

    @Override
    public List<Invitation> invitations() {
        return participations.mine();
    }

    @Override
    @Idempotent
    @FreshRights
    public Invitation answer(UUID invitation, Answer request) {
        return participations.answer(invitation, request);
    }
}
