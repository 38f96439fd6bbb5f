package org.jointly.exchange;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.InputStream;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportSummary;
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
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string", maxLength = 100, nullable = true))
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
