package org.jointly.consultation.matrix;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.ForOneself;
import org.jointly.api.Page;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.PublishedCall;
import org.jointly.api.consultation.PublishedCallApi;
import org.jspecify.annotations.Nullable;

@Controller
class PublishedController implements PublishedCallApi {
    private final Published published;

    PublishedController(Published published) {
        this.published = published;
    }

    @Override
    @ForOneself
    public PublishedCall published(UUID call) {
        return published.call(call);
    }

    @Override
    @ForOneself
    public Page<MatrixRow> publishedRows(UUID call, @Nullable String after) {
        return published.rows(call, after);
    }
}
