package org.jointly.voices.survivor;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jointly.api.survivor.Challenge;
import org.jointly.api.survivor.ChangeConsent;
import org.jointly.api.survivor.Code;
import org.jointly.api.survivor.Messages;
import org.jointly.api.survivor.OpenChannel;
import org.jointly.api.survivor.OpenTheme;
import org.jointly.api.survivor.Submission;
import org.jointly.api.survivor.SurvivorApi;
import org.jointly.api.survivor.Withdrawal;
import org.jointly.api.survivor.Withdrawn;
import org.jointly.voices.port.Challenges;
import org.jointly.voices.port.EvenAnswers;
import org.jointly.voices.port.ProofOfWork;

/** What the survivor's page says to the server. */
@Hidden
@Controller(port = "${jointly.voices.port}")
class SurvivorController implements SurvivorApi {
    private static final int STATUS_SIZE = 98_304;

    private final ProofOfWork door;
    private final Challenges challenges;
    private final OpenChannels channels;
    private final Submissions submissions;
    private final Survivors survivors;

    SurvivorController(
            ProofOfWork door,
            Challenges challenges,
            OpenChannels channels,
            Submissions submissions,
            Survivors survivors) {
        this.door = door;
        this.challenges = challenges;
        this.channels = channels;
        this.submissions = submissions;
        this.survivors = survivors;
    }

    @Override
    public OpenChannel channel(UUID channel) {
        return channels.channel(channel);
    }

    @Override
    public List<OpenTheme> themes(UUID channel) {
        return channels.themes(channel);
    }

    @Override
    public Challenge challenge() {
        return challenges.issue();
    }

    @Override
    public void submit(byte[] body) {
        var challenge = door.worked(body);
        var request = door.read(body, Submission.class);
        submissions.submit(challenge, door.fingerprint(request), request);
    }

    @Override
    public byte[] status(byte[] body) {
        var code = door.read(body, Code.class);
        return EvenAnswers.kept(() -> door.filled(survivors.status(code), STATUS_SIZE));
    }

    @Override
    public void write(byte[] body) {
        var challenge = door.worked(body);
        var request = door.read(body, Messages.class);
        EvenAnswers.kept(() -> {
            survivors.write(challenge, request);
            return true;
        });
    }

    @Override
    public void changeConsent(byte[] body) {
        var request = door.read(body, ChangeConsent.class);
        EvenAnswers.kept(() -> {
            survivors.changeConsent(request);
            return true;
        });
    }

    @Override
    public Withdrawn withdraw(byte[] body) {
        var request = door.read(body, Withdrawal.class);
        return EvenAnswers.kept(() -> survivors.withdraw(request));
    }
}
