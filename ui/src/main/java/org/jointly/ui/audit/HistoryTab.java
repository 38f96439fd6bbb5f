package org.jointly.ui.audit;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;

/** What was done in a programme, as far as one may see it. */
@Prototype
@Route(value = "programmes/:programme/history", layout = ProgrammeLayout.class)
class HistoryTab extends ProgrammeTabView {
    private final transient AuditApi audit;

    HistoryTab(AuditApi audit) {
        super("tab.history");
        this.audit = audit;
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        add(new AuditTrail(after -> audit.history(programme.id(), after), false));
    }
}
