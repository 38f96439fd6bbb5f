package org.jointly.audit;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.audit.Verification;
import org.jspecify.annotations.Nullable;

@Controller
class AuditController implements AuditApi {
    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Page<AuditEntry> entries(@Nullable String after) {
        return audit.entries(after);
    }

    @Override
    public Verification verification() {
        return audit.verification();
    }

    @Override
    public Page<AuditEntry> history(UUID programme, @Nullable String after) {
        return audit.history(programme, after);
    }
}
