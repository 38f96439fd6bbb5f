package org.jointly.document.file;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.context.ServerRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.document.EndorsedApi;
import org.jointly.api.document.EndorsedVersion;
import org.jointly.api.document.ExportApi;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class EndorsedController implements EndorsedApi {
    private final Endorsed endorsed;

    EndorsedController(Endorsed endorsed) {
        this.endorsed = endorsed;
    }

    @Override
    public Page<EndorsedVersion> endorsedVersions(@Nullable String after) {
        return endorsed.versions(after);
    }

    @Override
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> endorsedVersion(UUID version) {
        var file = endorsed.file(version, language());
        var name =
                URLEncoder.encode(file.name() + ".docx", StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(file.bytes())
                .header(HttpHeaders.CONTENT_TYPE, ExportApi.WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
    }

    private static Locale language() {
        return ServerRequestContext.currentRequest()
                .flatMap(HttpRequest::getLocale)
                .orElse(Locale.ENGLISH);
    }
}
