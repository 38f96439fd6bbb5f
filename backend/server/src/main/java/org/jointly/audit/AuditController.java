package org.jointly.audit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.access.ForPlatform;
import org.jointly.access.SecondFactor;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.audit.TrailFormat;
import org.jointly.api.audit.Verification;
import org.jointly.platform.CsvFile;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class AuditController implements AuditApi {
    private final Audit audit;
    private final TrailFiles files;
    private final HistoryFiles histories;
    private final SecondFactor factor;

    AuditController(Audit audit, TrailFiles files, HistoryFiles histories, SecondFactor factor) {
        this.factor = factor;
        this.audit = audit;
        this.files = files;
        this.histories = histories;
    }

    @Override
    @ForMachines(MachineScope.READ_TRAIL)
    public Page<AuditEntry> entries(
            @Nullable String after,
            @Nullable UUID person,
            @Nullable ActKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return audit.entries(after, new TrailFilter(person, kind), new TrailPeriod(from, until));
    }

    @Override
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> exportTrail(
            TrailFormat format,
            @Nullable UUID person,
            @Nullable ActKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        Audit.administrator();
        factor.demand();
        var file = files.made(format, new TrailFilter(person, kind), new TrailPeriod(from, until));
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(file.bytes())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        format == TrailFormat.CSV ? "text/csv;charset=utf-8" : "application/jsonl")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
    }

    @Override
    @ForPlatform
    public Page<AuditEntry> platformEntries(@Nullable String after) {
        return audit.entries(after, new TrailFilter(null, null), new TrailPeriod(null, null));
    }

    @Override
    @ForMachines(MachineScope.READ_TRAIL)
    public Verification verification() {
        return audit.verification();
    }

    @Override
    public List<AuditEntry> news() {
        return audit.news();
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Page<AuditEntry> history(
            UUID programme, @Nullable String after, @Nullable UUID person, @Nullable ActKind kind, @Nullable String q) {
        return audit.history(programme, after, new HistoryFilter(new TrailFilter(person, kind), q));
    }

    @Override
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> exportHistory(
            UUID programme, @Nullable UUID person, @Nullable ActKind kind, @Nullable String q) {
        return CsvFile.answered(histories.made(programme, new HistoryFilter(new TrailFilter(person, kind), q)));
    }
}
