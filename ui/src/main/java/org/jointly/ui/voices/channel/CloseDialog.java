package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;

/** Closes a channel, after saying what survivors lose and what they keep. */
class CloseDialog extends Dialog {
    CloseDialog(Runnable close) {
        setHeaderTitle(Words.say("channel.close-title"));
        add(new Paragraph(Words.say("channel.close-text")));
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(Words.say("channel.close"), () -> {
                            close();
                            close.run();
                        }));
    }
}
