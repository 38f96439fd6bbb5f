package org.jointly.access.mailchange;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jointly.access.ForOneself;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.access.account.WholeAccount;
import org.jointly.api.access.account.ChangeMail;
import org.jointly.api.access.account.MailChangeApi;
import org.jointly.api.access.account.MailChangeToken;
import org.jointly.api.access.account.MailChangeView;
import org.jointly.api.access.account.MyMailChange;
import org.jointly.platform.limit.StrangerLimit;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jspecify.annotations.Nullable;

@Controller
class MailChangeController implements MailChangeApi {
    private final MailChanges changes;
    private final StrangerLimit strangers;
    private final SecondFactor factor;

    MailChangeController(MailChanges changes, StrangerLimit strangers, SecondFactor factor) {
        this.changes = changes;
        this.strangers = strangers;
        this.factor = factor;
    }

    @Override
    @ForOneself
    public List<MyMailChange> mailChange() {
        return changes.mine();
    }

    @Override
    @ForOneself
    @FreshRights
    @Idempotent(How.APART)
    public MyMailChange changeMail(ChangeMail request, @Nullable String idempotencyKey) {
        WholeAccount.mayBeChanged();
        factor.demand();
        return changes.ask(request);
    }

    @Override
    @ForOneself
    @Idempotent(How.APART)
    public List<MyMailChange> withdrawMailChange(@Nullable String idempotencyKey) {
        WholeAccount.mayBeChanged();
        return changes.withdraw();
    }

    @Override
    @ForOneself
    @Operation(operationId = "lookAtMailChange")
    public MailChangeView look(MailChangeToken request) {
        strangers.take("link");
        return changes.look(request.token());
    }

    @Override
    @ForOneself
    @Operation(operationId = "confirmMailChange")
    public MailChangeView confirm(MailChangeToken request) {
        strangers.take("link");
        return changes.confirm(request.token());
    }

    @Override
    @ForOneself
    @Operation(operationId = "stopMailChange")
    public MailChangeView stop(MailChangeToken request) {
        strangers.take("link");
        return changes.stop(request.token());
    }
}
