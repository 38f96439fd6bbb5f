package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Singleton;
import org.jointly.api.access.leaving.LeavingApi;
import org.jointly.api.access.leaving.LeavingState;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;

/** Whether the acting organisation is here still: of one that has left nothing is offered that it can only be refused. */
@Singleton
public class Stays {
    private final LeavingApi leaving;

    public Stays(LeavingApi leaving) {
        this.leaving = leaving;
    }

    /** Administrators alone may know, and may do such things. */
    public boolean isSo() {
        try {
            return leaving.leaving().state() != LeavingState.LEFT;
        } catch (Refusal refusal) {
            if (refusal.is(403)) {
                return true;
            }
            throw refusal;
        }
    }

    /** What stands there instead. */
    public static Paragraph nothingHere() {
        return new Paragraph(Words.say("leaving.nothing-here"));
    }
}
