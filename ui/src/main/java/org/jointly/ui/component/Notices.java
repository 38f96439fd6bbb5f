package org.jointly.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import org.jointly.api.Problem;
import org.jspecify.annotations.Nullable;

/** Short messages at the edge of the page. */
public final class Notices {
    private static final int BRIEF = 4_000;
    private static final int LONG = 12_000;

    private Notices() {}

    public static void done(String text) {
        show(text, null, BRIEF);
    }

    public static void refused(Problem problem) {
        show(Problems.text(problem), null, LONG);
    }

    public static void away() {
        show(Words.say("away.kept"), null, LONG);
    }

    /** Says that nothing was saved yet and offers to do the same once more. */
    public static void away(Runnable again) {
        show(Words.say("away.kept"), again, 0);
    }

    public static void unexpected(String number) {
        show(Problems.unexpected(number), null, LONG);
    }

    private static void show(String text, @Nullable Runnable again, int duration) {
        var notice = new Notification();
        // below the rooms, where nobody reads
        notice.setPosition(Position.BOTTOM_START);
        notice.setDuration(duration);
        var line = new Div(new Span(text));
        line.addClassName("notice");
        if (again != null) {
            line.add(new Button(Words.say("action.try-again"), click -> {
                notice.close();
                again.run();
            }));
        }
        if (duration != BRIEF) {
            line.add(new Button(Words.say("action.close"), click -> notice.close()));
            notice.setAssertive(true);
        }
        notice.add(line);
        if (UI.getCurrent() != null) {
            notice.open();
        }
    }
}
