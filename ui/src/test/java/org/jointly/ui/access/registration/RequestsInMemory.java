package org.jointly.ui.access.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.registration.AskToJoin;
import org.jointly.api.access.registration.DeclineRequest;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestApi;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.registration.JoinToken;
import org.jointly.api.access.registration.JoinView;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** One request to join that waits for an answer. */
class RequestsInMemory implements JoinRequestApi {
    final List<DeclineRequest> declined = new ArrayList<>();

    @Override
    public Page<JoinRequest> requests(@Nullable String after) {
        return new Page<>(List.of(request(Cast.id("asked"))), null);
    }

    @Override
    public JoinRequest request(UUID request) {
        var over = !declined.isEmpty();
        return new JoinRequest(
                request,
                "Coast Watch",
                OrganisationKind.CIVIL_SOCIETY,
                "KE",
                "https://coast.example",
                "Ada Demo",
                "ada@coast.example",
                "coast.example",
                "We run shelters.",
                "fr",
                over ? JoinRequestState.DECLINED : JoinRequestState.CONFIRMED,
                Instant.EPOCH,
                null,
                over ? "Rosa Demo" : null,
                over ? Instant.EPOCH : null,
                over ? declined.getFirst().reason() : null);
    }

    @Override
    public JoinRequest decline(UUID request, DeclineRequest answer, @Nullable String idempotencyKey) {
        declined.add(answer);
        return request(request);
    }

    @Override
    public void ask(AskToJoin request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JoinView look(JoinToken request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JoinView confirm(JoinToken request) {
        throw new UnsupportedOperationException();
    }
}
