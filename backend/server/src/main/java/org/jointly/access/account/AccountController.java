package org.jointly.access.account;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForOneself;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.ChangeName;
import org.jointly.api.access.account.EndSessions;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.access.account.MyCredential;
import org.jointly.api.access.account.MySession;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jspecify.annotations.Nullable;

@Controller
class AccountController implements AccountApi {
    private final OwnAccount account;
    private final OwnCredentials credentials;
    private final Leaving leaving;
    private final SecondFactor factor;

    AccountController(OwnAccount account, OwnCredentials credentials, Leaving leaving, SecondFactor factor) {
        this.account = account;
        this.credentials = credentials;
        this.leaving = leaving;
        this.factor = factor;
    }

    @Override
    @ForOneself
    @FreshRights
    @Operation(operationId = "myAccount")
    public MyAccount account() {
        return account.account();
    }

    @Override
    @ForOneself
    @FreshRights
    @Idempotent(How.APART)
    @Operation(operationId = "renameMyself")
    public MyAccount rename(ChangeName request, @Nullable String idempotencyKey) {
        return account.rename(request);
    }

    @Override
    @ForOneself
    @FreshRights
    @Idempotent(How.APART)
    @Operation(operationId = "endMySessions")
    public List<MySession> endSessions(EndSessions request, @Nullable String idempotencyKey) {
        return account.endSessions(request);
    }

    @Override
    @ForOneself
    @FreshRights
    @Idempotent(How.APART)
    @Operation(operationId = "removeMyCredential")
    public List<MyCredential> removeCredential(String credential, @Nullable String idempotencyKey) {
        WholeAccount.mayBeChanged();
        factor.demand();
        return credentials.remove(credential);
    }

    @Override
    @ForOneself
    @FreshRights
    @Operation(operationId = "myDuties")
    public List<OpenDuty> myDuties(UUID membership) {
        return leaving.duties(membership);
    }

    @Override
    @ForOneself
    @FreshRights
    @Idempotent(How.APART)
    @Operation(operationId = "leaveOrganisation")
    public List<Membership> leave(UUID membership, @Nullable String idempotencyKey) {
        factor.demandIf(leaving.isGrave(membership));
        return leaving.leave(membership);
    }
}
