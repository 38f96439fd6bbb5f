package org.jointly.voices.survivor;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jointly.voices.port.Challenge;
import org.jointly.voices.port.Challenges;
import org.jointly.voices.port.EvenAnswers;
import org.jointly.voices.port.ProofOfWork;

/** What the survivor's page says to the server. */
@Hidden
@Controller(value = "/v", port = "${jointly.voices.port}")
class SurvivorController {
    private static final int STATUS_SIZE = 98_304;

    private final ProofOfWork door;
    private final Challenges challenges;
    private final OpenChannels channels;
    private final Survivors survivors;

    SurvivorController(ProofOfWork door, Challenges challenges, OpenChannels channels, Survivors survivors) {
        this.door = door;
        this.challenges = challenges;
        this.channels = channels;
        this.survivors = survivors;
    }

    @Get("/channels/{channel}")
    SurvivorAnswers.OpenChannel channel(UUID channel) {
        return channels.channel(channel);
    }

    @Get("/channels/{channel}/themes")
    List<SurvivorAnswers.OpenTheme> themes(UUID channel) {
        return channels.themes(channel);
    }

    @Get("/challenge")
    Challenge challenge() {
        return challenges.issue();
    }

    @Post("/submissions")
    @Status(HttpStatus.NO_CONTENT)
    void submit(@Body byte[] body) {
        var challenge = door.worked(body);
        var request = door.read(body, SurvivorRequests.Submission.class);
        survivors.submit(challenge, door.fingerprint(request), request);
    }

    @Post("/status")
    byte[] status(@Body byte[] body) {
        var code = door.read(body, SurvivorRequests.Code.class);
        return EvenAnswers.kept(() -> door.filled(survivors.status(code), STATUS_SIZE));
    }

    @Post("/messages")
    @Status(HttpStatus.NO_CONTENT)
    void write(@Body byte[] body) {
        var challenge = door.worked(body);
        var request = door.read(body, SurvivorRequests.Messages.class);
        EvenAnswers.kept(() -> {
            survivors.write(challenge, request);
            return true;
        });
    }

    @Post("/consents")
    @Status(HttpStatus.NO_CONTENT)
    void changeConsent(@Body byte[] body) {
        var request = door.read(body, SurvivorRequests.ChangeConsent.class);
        EvenAnswers.kept(() -> {
            survivors.changeConsent(request);
            return true;
        });
    }

    @Post("/withdrawals")
    SurvivorAnswers.Withdrawn withdraw(@Body byte[] body) {
        var request = door.read(body, SurvivorRequests.Withdrawal.class);
        return EvenAnswers.kept(() -> survivors.withdraw(request));
    }
}
