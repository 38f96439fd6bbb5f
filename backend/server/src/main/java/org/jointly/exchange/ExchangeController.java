package org.jointly.exchange;

import io.micronaut.http.annotation.Controller;
import java.io.InputStream;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class ExchangeController implements ExchangeApi {
    private final Intake intake;
    private final Exchange exchange;

    ExchangeController(Intake intake, Exchange exchange) {
        this.intake = intake;
        this.exchange = exchange;
    }

    @Override
    @Costly(Kind.IMPORT)
    public Import importFile(InputStream file, @Nullable String name) {
        return intake.receive(file, name);
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
