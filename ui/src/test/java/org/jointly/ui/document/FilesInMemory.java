package org.jointly.ui.document;

import io.micronaut.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.ExportFormat;
import org.jointly.api.document.Imported;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;
import org.jspecify.annotations.Nullable;

/** Files of texts without a backend. */
final class FilesInMemory implements ExportApi {
    final List<String> imported = new ArrayList<>();
    List<LeftOut> leftOut = List.of();
    List<LeftWords> words = List.of();

    @Override
    public HttpResponse<byte[]> export(UUID document, ExportFormat format, boolean comments) {
        return HttpResponse.ok(new byte[] {1});
    }

    @Override
    public HttpResponse<byte[]> exportVersion(UUID version, ExportFormat format) {
        return HttpResponse.ok(new byte[] {2});
    }

    @Override
    public Imported importWord(UUID document, byte[] file, @Nullable String section) {
        imported.add(section == null || section.isEmpty() ? "the end" : section);
        return new Imported(3, leftOut, words);
    }
}
