package org.jointly.access.archive;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.access.archive.Archive;
import org.jointly.api.access.archive.ArchiveApi;
import org.jointly.api.access.archive.ArchiveDownload;
import org.jspecify.annotations.Nullable;

@Controller
class ArchiveController implements ArchiveApi {
    private final ArchiveActs archives;
    private final SecondFactor factor;

    ArchiveController(ArchiveActs archives, SecondFactor factor) {
        this.archives = archives;
        this.factor = factor;
    }

    @Override
    public List<Archive> archives() {
        return archives.archives();
    }

    @Override
    @FreshRights
    public Archive askForArchive(@Nullable String idempotencyKey) {
        Access.administrator();
        factor.demand();
        return archives.ask();
    }

    @Override
    @FreshRights
    public ArchiveDownload downloadArchive(UUID archive, @Nullable String idempotencyKey) {
        Access.administrator();
        factor.demand();
        return archives.download(archive);
    }

    @Override
    public HttpResponse<byte[]> archivePiece(UUID archive, int number) {
        return HttpResponse.ok(archives.piece(archive, number))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
}
