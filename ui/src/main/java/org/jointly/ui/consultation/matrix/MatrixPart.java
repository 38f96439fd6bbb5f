package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallFiguresPart;

/** All comments of a call in one table, with filters above, the figures, and beside it the comment that is open. */
public class MatrixPart extends Section {
    private final transient MatrixApi matrix;
    private final transient Call call;
    private final transient RowsInOrder all;
    private final boolean disposes;
    private final MatrixTable table;
    private final RowPanel panel;
    private final ChosenRows chosen;
    private final ReleaseButton release;
    private final Div none = new Div();
    private transient RowsInOrder rows;
    private transient WantedRows wanted = WantedRows.ALL;

    /** @param changed run after something that changes where the call stands */
    public MatrixPart(
            ConsultationApi calls,
            MatrixApi matrix,
            Call call,
            CallProgress progress,
            List<Party> parties,
            SerializableRunnable changed) {
        this.matrix = matrix;
        this.call = call;
        disposes = call.allows(CallAbility.DISPOSE);
        all = new RowsInOrder(matrix, call.id(), WantedRows.ALL);
        rows = all;
        panel = new RowPanel(matrix, all, disposes, this::saved, this::onwards);
        var deciders = matrix.deciders(call.id());
        chosen = new ChosenRows(matrix, call.id(), deciders, this::chosen, this::changed);
        table = new MatrixTable(disposes, this::open, chosen::show);
        release = new ReleaseButton(calls, matrix, call, progress, changed);
        var figures = calls.figures(call.id());
        var desk = new Div(table, panel);
        desk.addClassName("matrix-desk");
        addClassNames("section", "matrix-part");
        add(
                new H2(Words.say("matrix.title")),
                new NativeDetails(Words.say("figures.title"), new CallFiguresPart(figures, call.questions())),
                new MatrixFilters(parties, figures, deciders, this::list),
                release,
                chosen,
                none,
                desk);
        list(WantedRows.ALL);
    }

    /** Only what was asked for, read anew. */
    void list(WantedRows asked) {
        wanted = asked;
        rows = new RowsInOrder(matrix, call.id(), asked);
        none.removeAll();
        table.show(rows);
        var empty = rows.isEmpty();
        table.setVisible(!empty);
        if (empty) {
            none.add(new EmptyState(Words.say(asked.equals(WantedRows.ALL) ? "matrix.empty" : "matrix.none-such")));
        }
    }

    private Set<UUID> chosen() {
        return table.chosen();
    }

    void open(MatrixRow row) {
        panel.show(row, table::focus);
    }

    private void saved(MatrixRow row) {
        keep(row);
        Notices.done(Words.say("row.saved", String.valueOf(row.reference())));
        open(row);
    }

    private void onwards(MatrixRow row) {
        keep(row);
        rows.behind(row.id()).ifPresentOrElse(this::open, () -> {
            panel.setVisible(false);
            Notices.done(Words.say("row.was-last"));
        });
    }

    private void keep(MatrixRow row) {
        rows.put(row);
        all.put(row);
        table.changed(row);
        release.count();
    }

    private void changed(RowsChanged many) {
        Notices.done(Words.say("matrix.changed", many.count()));
        panel.setVisible(false);
        list(wanted);
        release.count();
    }
}
