package org.jointly.ui.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Page;
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
import org.jspecify.annotations.Nullable;

/** The backend as views of programmes see it, kept in lists; it notes what was asked of it. */
public class ProgrammesInMemory implements ProgrammeApi {
    public final List<Invitation> invitations = new ArrayList<>();
    public final List<Answer> answers = new ArrayList<>();
    public final List<Participation> participations = new ArrayList<>();
    public final List<UUID> ended = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final List<CreateProgramme> created = new ArrayList<>();
    private @Nullable Programme programme;

    /** What to do before the next call that changes something. */
    Runnable before = () -> {};

    ProgrammesInMemory with(Programme programme) {
        this.programme = programme;
        return this;
    }

    @Override
    public Page<ProgrammeSummary> programmes(FindProgrammes request) {
        return new Page<>(List.of(), null);
    }

    @Override
    public ProgrammeCount count(FindProgrammes request) {
        return new ProgrammeCount(0, false);
    }

    @Override
    public List<ProgrammeSuggestion> suggestions(String q) {
        return List.of();
    }

    @Override
    public Programme create(CreateProgramme request, @Nullable String idempotencyKey) {
        keys.add(Objects.requireNonNull(idempotencyKey));
        before.run();
        created.add(request);
        return programme(UUID.randomUUID());
    }

    @Override
    public Programme programme(UUID id) {
        return Objects.requireNonNull(programme);
    }

    @Override
    public Programme update(UUID id, UpdateProgramme request) {
        before.run();
        return programme(id);
    }

    @Override
    public Programme changeStage(UUID id, ChangeStage request) {
        return programme(id);
    }

    @Override
    public List<Participation> participations(UUID id) {
        return participations;
    }

    @Override
    public Participation endParticipation(UUID id, UUID participation) {
        ended.add(participation);
        return participations.getFirst();
    }

    @Override
    public List<Invitation> invitationsTo(UUID id) {
        return invitations;
    }

    @Override
    public Invitation invite(UUID id, Invite request, @Nullable String idempotencyKey) {
        return invitations.getFirst();
    }

    @Override
    public Invitation withdraw(UUID id, UUID invitation) {
        return invitations.getFirst();
    }

    @Override
    public List<Invitation> invitations() {
        return invitations;
    }

    @Override
    public Invitation answer(UUID invitation, Answer request) {
        answers.add(request);
        return invitations.removeFirst();
    }
}
