package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.openChannel;
import static org.jointly.voices.VoicesStory.ticket;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** A survivor comes now to this backend, now to another on the same database, as a proxy would send them. */
class VoicesNodesIT {
    private final TestStack stack = TestStack.shared();

    @Test
    void whatIsSaidAtOneNodeIsAnsweredAtTheOtherAndGoneFromBoth() {
        var channel = openChannel();
        var environment = stack.environmentBeside(stack.backendPort());
        var there = "http://localhost:" + environment.get("JOINTLY_VOICES_PORT");
        try (var node = LocalProcess.shortLived(
                "backend", Path.of("target/jointly-server.jar"), environment, Path.of("target/node-voices.log"))) {
            node.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(120));
            var survivor = new Survivor();
            var request = survivor.submission(channel.id(), Map.of(IOM, List.of("policy", "reply")));

            PortCalls.post(there + "/v/submissions", request).expect(204);
            PortCalls.post("/v/submissions", request).expect(204);
            var stolen = new Survivor().submission(channel.id(), Map.of(IOM, List.of()));
            stolen.put("challenge", request.get("challenge"));
            stolen.put("nonce", request.get("nonce"));
            PortCalls.post("/v/submissions", stolen).expect(422);

            assertThat(found(PortCalls.post("/v/status", survivor.code()))).isTrue();
            var path = "/v/staff/submissions/" + survivor.submission;
            var reply = Map.of("number", 1, "epoch", 1, "sealed", Survivor.base64(Survivor.sealed(4096)));
            PortCalls.asStaff(ticket(SAMIRA_OF_IOM), "POST", there + path + "/replies", reply)
                    .expect(204);
            assertThat(PortCalls.post("/v/status", survivor.code()).json().get("replies"))
                    .hasSize(1);

            PortCalls.post(there + "/v/withdrawals", survivor.withdrawal()).expect(200);
            assertThat(found(PortCalls.post("/v/status", survivor.code()))).isFalse();
            PortCalls.asStaff(ticket(SAMIRA_OF_IOM), "GET", path, "").expect(404);
        }
    }

    private static boolean found(PortCalls.Reply reply) {
        return reply.expect(200).json().get("found").asBoolean();
    }
}
