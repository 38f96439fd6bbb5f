package org.jointly.access.joining;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jointly.access.ForOneself;
import org.jointly.access.ForPlatform;
import org.jointly.access.FreshRights;
import org.jointly.api.Page;
import org.jointly.api.access.registration.AskToJoin;
import org.jointly.api.access.registration.DeclineRequest;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestApi;
import org.jointly.api.access.registration.JoinToken;
import org.jointly.api.access.registration.JoinView;
import org.jointly.platform.limit.StrangerLimit;
import org.jspecify.annotations.Nullable;

@Controller
class JoinRequestController implements JoinRequestApi {
    private final JoinAnswers answers;
    private final JoinAsking asking;
    private final StrangerLimit strangers;

    JoinRequestController(JoinAnswers answers, JoinAsking asking, StrangerLimit strangers) {
        this.answers = answers;
        this.asking = asking;
        this.strangers = strangers;
    }

    @Override
    @ForPlatform
    @Operation(operationId = "joinRequests")
    public Page<JoinRequest> requests(@Nullable String after) {
        return answers.page(after);
    }

    @Override
    @ForPlatform
    @Operation(operationId = "joinRequest")
    public JoinRequest request(UUID request) {
        return answers.request(request);
    }

    @Override
    @ForPlatform
    @FreshRights
    @Operation(operationId = "declineJoinRequest")
    public JoinRequest decline(UUID request, DeclineRequest answer, @Nullable String idempotencyKey) {
        return answers.decline(request, answer);
    }

    @Override
    @ForOneself
    @Operation(operationId = "askToJoin")
    public void ask(AskToJoin request) {
        strangers.take("link");
        asking.ask(request);
    }

    @Override
    @ForOneself
    @Operation(operationId = "lookAtJoinRequest")
    public JoinView look(JoinToken request) {
        strangers.take("link");
        return asking.look(request);
    }

    @Override
    @ForOneself
    @Operation(operationId = "confirmJoinRequest")
    public JoinView confirm(JoinToken request) {
        strangers.take("link");
        return asking.confirm(request);
    }
}
