package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.RowPlace;
import org.jspecify.annotations.Nullable;

/** What the organisation says at one place of the text, and where it writes it. */
class RemarksAt extends Div {
    private final transient Prepared prepared;
    private final transient RowPlace place;
    private final boolean asksForStance;
    private final Div lines = new Div();
    private final Div form = new Div();
    private SerializableRunnable closed = () -> {};

    RemarksAt(Prepared prepared, RowPlace place, boolean asksForStance) {
        this.prepared = prepared;
        this.place = place;
        this.asksForStance = asksForStance;
        addClassName("remarks-at");
        add(lines, form);
        prepared.onChange(this::show);
        show();
    }

    boolean hasAny() {
        return !prepared.at(place).isEmpty();
    }

    /** @param closed run whenever nothing is being written here any more */
    void onClosed(SerializableRunnable closed) {
        this.closed = closed;
    }

    /** @param about the place, or some words of it */
    void write(RowPlace about) {
        write(about, null);
    }

    private void write(RowPlace about, @Nullable OwnRemark changes) {
        form.removeAll();
        form.add(new RemarkForm(prepared, about, asksForStance, changes, this::close));
    }

    private void close() {
        form.removeAll();
        closed.run();
    }

    private void show() {
        lines.removeAll();
        prepared.at(place)
                .forEach(remark -> lines.add(new RemarkLine(prepared, remark, () -> write(remark.place(), remark))));
    }
}
