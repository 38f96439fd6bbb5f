package org.jointly.access.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.edge.RemoteAddress;
import org.jointly.platform.problem.SurvivorsPort;
import org.jointly.platform.problem.TooMany;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a token that is not good, or not good any more, costs the database. */
class TokenCheckTest {
    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aTokenThatWasRevokedWaitsAmongThoseThatNobodyKnows() {
        var check = check(new TokenLimit(1, 600, 20));
        var username = "machines-" + UUID.randomUUID();
        Backend.stack().people().add(username, "sahel-aid:admin+viewer");
        var admin = Visitor.of(username, "sahel-aid");
        var made = admin.post(
                        "/access/machines",
                        new MakeMachine(
                                "Reader " + username.substring(9, 17),
                                "Reads in a test",
                                Set.of(MachineScope.READ_PROGRAMMES),
                                Instant.now().plus(Duration.ofDays(1))))
                .as(MadeMachine.class);
        var token = new MachineToken(String.valueOf(made.token()));
        assertThat(isKnown(check, token)).isTrue();
        assertThat(check.isLetIn(token)).isTrue();

        admin.delete("/access/machines/" + made.machine().id()).as(Machine.class);

        assertThat(isKnown(check, token)).isFalse();
        assertThat(check.isLetIn(token)).isFalse();
    }

    @Test
    void oneTokenThatComesWithoutEndIsNotLookedUpWithoutEnd() {
        var check = check(new TokenLimit(1, 1, 1));
        var token = MachineToken.make();
        assertThat(isKnown(check, token)).isFalse();

        assertThatThrownBy(() -> {
                    for (var i = 0; i < 1000; i++) {
                        isKnown(check, token);
                    }
                })
                .isInstanceOf(TooMany.class);
        assertThat(isKnown(check, MachineToken.make())).as("another").isFalse();
    }

    private static MachineTokenCheck check(TokenLimit limit) {
        var beans = Backend.beans();
        return new MachineTokenCheck(
                beans.getBean(TokenReading.class),
                limit,
                beans.getBean(RemoteAddress.class),
                beans.getBean(SurvivorsPort.class),
                beans.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.BLOCKING)));
    }

    private static boolean isKnown(MachineTokenCheck check, MachineToken token) {
        var request = HttpRequest.GET(Backend.address().resolve("/programmes"));
        return Mono.from(check.validateToken(token.text(), request))
                .blockOptional()
                .isPresent();
    }
}
