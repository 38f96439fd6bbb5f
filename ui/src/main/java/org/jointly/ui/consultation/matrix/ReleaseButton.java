package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;

/** Releases what is decided to whoever commented, after saying what each of them will read. */
class ReleaseButton extends Div {
    private final transient ConsultationApi calls;
    private final transient MatrixApi matrix;
    private final transient Call call;
    private final SerializableRunnable released;

    ReleaseButton(
            ConsultationApi calls, MatrixApi matrix, Call call, CallProgress progress, SerializableRunnable released) {
        this.calls = calls;
        this.matrix = matrix;
        this.call = call;
        this.released = released;
        addClassName("actions");
        setVisible(call.allows(CallAbility.DISPOSE) && progress.rows() > 0);
        show(progress);
    }

    /** Reads anew how much is decided and not released. */
    void count() {
        if (isVisible()) {
            Attempt.of(() -> {
                var progress = calls.call(call.id()).progress();
                if (progress != null) {
                    show(progress);
                }
            });
        }
    }

    private void show(CallProgress progress) {
        var many = progress.releasable();
        removeAll();
        if (many > 0) {
            add(Buttons.main(Words.say("matrix.release", many), () -> ask(many)));
        }
    }

    private void ask(int many) {
        Confirmation.of(
                        Words.say("matrix.release", many),
                        Words.say(
                                "matrix.release-text",
                                Acting.now().organisation().name()),
                        Words.say("matrix.release-do"),
                        () -> Attempt.of(() -> {
                            var told = matrix.release(call.id());
                            Notices.done(Words.say("matrix.was-released", told.count()));
                            released.run();
                        }))
                .open();
    }
}
