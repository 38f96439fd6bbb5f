package org.jointly.consultation.sheet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.context.ServerRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SheetFormat;
import org.jointly.api.consultation.SheetReading;
import org.jointly.api.document.ExportApi;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;

@Controller
class SheetController implements SheetApi {
    private final Sheets sheets;

    SheetController(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> export(UUID call, SheetFormat format) {
        var made = sheets.file(call, format, language());
        var name = URLEncoder.encode(made.name() + "." + format, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return HttpResponse.ok(made.bytes())
                .header(HttpHeaders.CONTENT_TYPE, format == SheetFormat.XLSX ? SHEET : ExportApi.WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
    }

    @Override
    @Costly(Kind.IMPORT)
    @Idempotent(How.APART)
    public SheetReading importSheet(UUID call, byte[] file, boolean apply) {
        return sheets.read(call, file, apply, language());
    }

    private static Locale language() {
        return ServerRequestContext.currentRequest()
                .flatMap(HttpRequest::getLocale)
                .orElse(Locale.ENGLISH);
    }
}
