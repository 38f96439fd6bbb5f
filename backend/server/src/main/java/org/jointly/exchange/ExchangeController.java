package org.jointly.exchange;

import io.micronaut.http.annotation.Controller;
import java.io.InputStream;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ExchangeController implements ExchangeApi {
    private final Upload intake;
    private final Exchange exchange;

    ExchangeController(Upload intake, Exchange exchange) {
        this.intake = intake;
        this.exchange = exchange;
    }

    @Override
    @Costly(Kind.IMPORT)
    public Import importFile(InputStream file, @Nullable String name, @Nullable String idempotencyKey) {
        return intake.receive(file, name, idempotencyKey);
    }

    @Override
    @Costly(Kind.IMPORT)
    @Idempotent
    public Import confirm(UUID report, ConfirmImport request) {
        return exchange.confirm(report, request);
    }

    @Override
    public Page<ImportSummary> imports(@Nullable String after) {
        return exchange.imports(after);
    }

    @Override
    public Import report(UUID report) {
        return exchange.report(report);
    }
}
