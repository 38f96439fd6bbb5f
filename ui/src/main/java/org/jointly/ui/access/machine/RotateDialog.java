package org.jointly.ui.access.machine;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Asks for how long the secret before stays good, makes another one and shows it. */
class RotateDialog extends Dialog {
    private static final int DAY = 24;

    private final transient Rotation rotation;
    private final Select<Integer> overlap = new Select<>();
    private final Saving saving = new Saving();

    RotateDialog(Rotation rotation) {
        this.rotation = rotation;
        setHeaderTitle(rotation.title());
        overlap.setLabel(Words.say("machines.overlap"));
        overlap.setItems(0, 1, DAY, 3 * DAY, 7 * DAY);
        overlap.setItemLabelGenerator(RotateDialog::words);
        overlap.setValue(DAY);
        saving.field("/overlapHours", overlap);
        var form = new Div(new Paragraph(rotation.text()), overlap, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("machines.rotate"), this::rotate));
    }

    private void rotate() {
        saving.attempt(() -> {
            var secret = rotation.rotate().apply(new RotateSecret(overlap.getValue()));
            close();
            if (secret != null) {
                new SecretDialog(rotation.title(), Words.say("machines.new-secret"), secret, rotation.done()).open();
            }
        });
    }

    private static String words(int hours) {
        if (hours == 0) {
            return Words.say("machines.at-once");
        }
        return hours < DAY
                ? Words.say("machines.overlap-hours", hours)
                : Words.say("machines.overlap-days", hours / DAY);
    }
}
