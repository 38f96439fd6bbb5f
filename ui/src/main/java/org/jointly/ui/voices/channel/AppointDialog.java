package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBox.ComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.Candidate;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Names somebody for a channel. */
class AppointDialog extends Dialog {
    private final transient ChannelApi channels;
    private final transient Channel channel;
    private final ChannelDuty duty;
    private final SerializableRunnable done;
    private final ComboBox<Candidate> person = Choices.listed(new ComboBox<>(Words.say("circle.person")));
    private final DatePicker until = Days.deadline(Words.say("circle.until"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    AppointDialog(ChannelApi channels, Channel channel, ChannelDuty duty, SerializableRunnable done) {
        this.channels = channels;
        this.channel = channel;
        this.duty = duty;
        this.done = done;
        setHeaderTitle(Words.say("circle.appoint-as", Words.of(duty)));
        person.setItems(channels.candidates(channel.id(), duty));
        person.setItemLabelGenerator(candidate -> Words.say(
                "person.signature", candidate.name(), candidate.organisation().name()));
        person.setHelperText(Words.say("circle.person-help"));
        person.setRequiredIndicatorVisible(true);
        person.setI18n(new ComboBoxI18n().setRequiredErrorMessage(Words.say("circle.choose-person")));
        saving.field("/person", person);
        saving.field("/until", until);
        var form = new Div(new Paragraph(Words.say("duty-help." + duty)), person, until, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("circle.appoint"), this::appoint));
    }

    private void appoint() {
        saving.attempt(() -> {
            var chosen = person.getValue();
            channels.appoint(
                    channel.id(),
                    new Appoint(chosen.person(), chosen.organisation().id(), duty, null, end()),
                    key.value());
            key.renew();
            close();
            Notices.done(Words.say("circle.appointed", chosen.name()));
            done.run();
        });
    }

    private @Nullable Instant end() {
        var day = until.getValue();
        return day == null ? null : Dates.endOf(day);
    }
}
