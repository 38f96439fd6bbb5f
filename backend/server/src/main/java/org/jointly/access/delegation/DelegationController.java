package org.jointly.access.delegation;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.api.access.delegation.DelegationApi;
import org.jspecify.annotations.Nullable;

@Controller
class DelegationController implements DelegationApi {
    private final Delegations delegations;
    private final SecondFactor factor;

    DelegationController(Delegations delegations, SecondFactor factor) {
        this.delegations = delegations;
        this.factor = factor;
    }

    @Override
    public List<Delegation> delegations() {
        return delegations.mine();
    }

    @Override
    @FreshRights
    public Delegation delegate(Delegate request, @Nullable String idempotencyKey) {
        DelegationPolicy.mayDelegate();
        factor.demand();
        return delegations.make(request);
    }

    @Override
    @FreshRights
    public Delegation endDelegation(UUID delegation, @Nullable String idempotencyKey) {
        return delegations.end(delegation);
    }

    @Override
    public List<Delegation> delegationsOf(UUID person) {
        return delegations.of(person);
    }
}
