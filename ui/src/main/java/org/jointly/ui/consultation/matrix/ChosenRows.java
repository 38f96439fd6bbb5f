package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;

/** How many comments are chosen, and what can be done to all of them at once. */
class ChosenRows extends Div {
    /** To so many something can be done at once. */
    static final int MOST = 500;

    private final Span said = new Span();
    private final List<Button> acts;

    ChosenRows(
            MatrixApi matrix,
            UUID call,
            List<Decider> deciders,
            SerializableSupplier<Set<UUID>> chosen,
            SerializableConsumer<RowsChanged> done) {
        addClassName("actions");
        said.getElement().setAttribute("role", "status");
        acts = List.of(
                Buttons.plain(
                        Words.say("matrix.decide"),
                        () -> ManyRowsDialog.decide(matrix, call, chosen.get(), done)
                                .open()),
                Buttons.plain(
                        Words.say("matrix.set-theme"),
                        () -> ManyRowsDialog.theme(matrix, call, chosen.get(), done)
                                .open()),
                Buttons.plain(
                        Words.say("matrix.take"),
                        () -> Attempt.of(() -> done.accept(matrix.assign(
                                call,
                                new AssignRows(chosen.get(), Acting.now().me().id(), null, null))))),
                Buttons.plain(
                        Words.say("matrix.give"),
                        () -> ManyRowsDialog.give(matrix, call, chosen.get(), deciders, done)
                                .open()));
        add(said);
        acts.forEach(act -> {
            act.getElement().getThemeList().add("small");
            add(act);
        });
        show(0);
    }

    void show(int many) {
        setVisible(many > 0);
        said.setText(Words.say(many > MOST ? "matrix.too-many" : "matrix.chosen", many, MOST));
        acts.forEach(act -> act.setEnabled(many <= MOST));
    }
}
