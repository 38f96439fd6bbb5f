package org.jointly.document.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.context.ServerRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.ForMachines;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.ExportFormat;
import org.jointly.api.document.Imported;
import org.jointly.document.file.Exports.Exported;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jspecify.annotations.Nullable;

@Controller
class ExportController implements ExportApi {
    private static final int MOST_NAMED = 100;

    private final Exports exports;
    private final Imports imports;

    ExportController(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> export(UUID document, ExportFormat format, boolean comments) {
        return file(exports.now(document, format, comments, language()), format);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> exportVersion(UUID version, ExportFormat format) {
        return file(exports.version(version, format, language()), format);
    }

    @Override
    @Costly(Kind.IMPORT)
    @Idempotent(How.APART)
    public Imported importWord(UUID document, byte[] file, @Nullable String section) {
        return imports.take(document, file, section);
    }

    private static Locale language() {
        return ServerRequestContext.currentRequest()
                .flatMap(HttpRequest::getLocale)
                .orElse(Locale.ENGLISH);
    }

    private static HttpResponse<byte[]> file(Exported exported, ExportFormat format) {
        var ending = switch (format) {
            case DOCX -> ".docx";
            case PDF -> ".pdf";
            case MARKDOWN -> ".md";
        };
        var type = switch (format) {
            case DOCX -> WORD;
            case PDF -> MediaType.APPLICATION_PDF;
            case MARKDOWN -> "text/markdown;charset=utf-8";
        };
        var name = URLEncoder.encode(exported.name() + ending, StandardCharsets.UTF_8)
                .replace("+", "%20");
        var answer = HttpResponse.ok(exported.bytes())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
        return exported.missing().isEmpty()
                ? answer
                : answer.header(
                        ExportApi.MISSING_LETTERS,
                        exported.missing().stream().limit(MOST_NAMED).collect(Collectors.joining(" ")));
    }
}
