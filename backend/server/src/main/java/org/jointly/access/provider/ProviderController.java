package org.jointly.access.provider;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import org.jointly.access.ForOneself;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.access.provider.Arrival;
import org.jointly.api.access.provider.BegunTest;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.api.access.provider.SetGroupRoles;
import org.jointly.api.access.provider.SignInSettings;
import org.jointly.api.access.provider.SwitchProvider;
import org.jointly.api.access.provider.TestCameBack;
import org.jspecify.annotations.Nullable;

@Controller
class ProviderController implements ProviderApi {
    private final Providers providers;
    private final Arrivals arrivals;
    private final SecondFactor factor;

    ProviderController(Providers providers, Arrivals arrivals, SecondFactor factor) {
        this.providers = providers;
        this.arrivals = arrivals;
        this.factor = factor;
    }

    @Override
    @FreshRights
    @Operation(operationId = "signInSettings")
    public SignInSettings settings() {
        return providers.settings();
    }

    @Override
    @FreshRights
    @Operation(operationId = "connectProvider")
    public Provider connect(ConnectProvider request, @Nullable String idempotencyKey) {
        providers.mayLook();
        factor.demand();
        return providers.connect(request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "endProvider")
    public SignInSettings end(@Nullable String idempotencyKey) {
        return providers.end();
    }

    @Override
    @FreshRights
    @Operation(operationId = "checkDomain")
    public MailDomain check(String domain, @Nullable String idempotencyKey) {
        return providers.check(domain);
    }

    @Override
    @FreshRights
    @Operation(operationId = "testProvider")
    public BegunTest test(@Nullable String idempotencyKey) {
        return providers.test();
    }

    @Override
    @FreshRights
    @Operation(operationId = "testOfProviderCameBack")
    public Provider cameBack(TestCameBack request, @Nullable String idempotencyKey) {
        return providers.cameBack(request);
    }

    /** Off is always one press. */
    @Override
    @FreshRights
    @Operation(operationId = "switchProvider")
    public Provider turn(SwitchProvider request, @Nullable String idempotencyKey) {
        providers.mayLook();
        factor.demandIf(request.on());
        return providers.turn(request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "setGroupRoles")
    public Provider setRoles(SetGroupRoles request, @Nullable String idempotencyKey) {
        providers.mayLook();
        factor.demand();
        return providers.setRoles(request);
    }

    @Override
    @FreshRights
    @ForOneself
    @Operation(operationId = "arrive")
    public Arrival arrive(@Nullable String idempotencyKey) {
        return arrivals.arrive();
    }
}
