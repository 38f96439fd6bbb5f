package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBox.ComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.stream.Stream;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.FindProgrammes;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.voices.ChannelApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jointly.ui.voices.Languages;

/** A new channel, hosted by the acting organisation. */
@Prototype
@Route(value = "voices/new", layout = Shell.class)
class NewChannelView extends Page {
    private static final int PROGRAMMES = 100;

    private final transient ChannelApi channels;
    private final ComboBox<ProgrammeSummary> programme = Choices.listed(new ComboBox<>(Words.say("channel.programme")));
    private final Saving saving = new Saving();
    private final ChannelForm form = new ChannelForm(saving, "", null);
    private final IdempotencyKey key = new IdempotencyKey();

    NewChannelView(ChannelApi channels, ProgrammeApi programmes) {
        super(Words.say("channel.new"));
        this.channels = channels;
        programme.setItemLabelGenerator(ProgrammeSummary::title);
        programme.setRequiredIndicatorVisible(true);
        programme.setI18n(new ComboBoxI18n().setRequiredErrorMessage(Words.say("channel.choose-programme")));
        programme.setHelperText(Words.say("channel.programme-help"));
        programme.setItems(Stream.of(Capacity.LEAD, Capacity.PARTICIPATING)
                .map(capacity -> new FindProgrammes(
                        null, null, null, null, capacity, null, null, null, null, false, null, null, PROGRAMMES))
                .flatMap(wanted -> programmes.programmes(wanted).items().stream())
                .distinct()
                .toList());
        var where = new Div(programme);
        where.addClassName("form");
        var actions = new Div(
                Buttons.main(Words.say("channel.create"), this::create),
                Buttons.quiet(Words.say("action.cancel"), () -> UI.getCurrent().navigate("voices")));
        actions.addClassName("actions");
        add(new Paragraph(Words.say("channel.new-text")), where, form, saving, actions);
    }

    private void create() {
        saving.attempt(() -> {
            var chosen = programme.getValue();
            var channel = channels.draft(chosen.id(), form.value(), key.value());
            key.renew();
            Notices.done(Words.say("channel.created", Languages.text(channel.title())));
            UI.getCurrent().navigate("voices/" + channel.id());
        });
    }
}
