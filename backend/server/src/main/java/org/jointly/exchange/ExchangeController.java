package org.jointly.exchange;

import io.micronaut.http.annotation.Controller;
import java.io.InputStream;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportOverview;
import org.jointly.api.exchange.ImportPart;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Note;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ExchangeController implements ExchangeApi {
    private final Upload intake;
    private final Exchange exchange;
    private final ImportReports reports;

    ExchangeController(Upload intake, Exchange exchange, ImportReports reports) {
        this.intake = intake;
        this.exchange = exchange;
        this.reports = reports;
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    @Costly(Kind.IMPORT)
    public Import importFile(
            InputStream file, @Nullable String name, @Nullable Boolean asOurs, @Nullable String idempotencyKey) {
        return intake.receive(file, name, Boolean.TRUE.equals(asOurs), idempotencyKey);
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    @Costly(Kind.IMPORT)
    @Idempotent
    public Import confirm(UUID report, ConfirmImport request) {
        return exchange.confirm(report, request);
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    public Page<ImportSummary> imports(@Nullable String after) {
        return reports.imports(after);
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    public Import report(UUID report) {
        return reports.whole(report);
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    public ImportOverview overview(UUID report) {
        return reports.overview(report);
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    public Page<ImportedActivity> activities(UUID report, @Nullable ImportPart only, @Nullable String after) {
        return reports.activities(report, only, after);
    }

    @Override
    @ForMachines(MachineScope.IMPORT_ACTIVITIES)
    public Page<Note> notes(UUID report, UUID activity, @Nullable String after) {
        return reports.notes(report, activity, after);
    }
}
