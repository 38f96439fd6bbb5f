package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBox.ComboBoxI18n;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import org.jointly.api.Audience;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.InviteReceiver;
import org.jointly.api.voices.ReceiverState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Asks another organisation of the programme to receive voices too. */
class InviteReceiverDialog extends Dialog {
    InviteReceiverDialog(ChannelApi channels, ProgrammeApi programmes, Channel channel, SerializableRunnable done) {
        setHeaderTitle(Words.say("circle.invite"));
        var there = channel.receivers().stream()
                .filter(receiver ->
                        receiver.state() == ReceiverState.INVITED || receiver.state() == ReceiverState.ACCEPTED)
                .map(receiver -> receiver.organisation().id())
                .collect(Collectors.toSet());
        var organisation = Choices.listed(new ComboBox<Organisation>(Words.say("invite.organisation")));
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setRequiredIndicatorVisible(true);
        organisation.setI18n(new ComboBoxI18n().setRequiredErrorMessage(Words.say("invite.choose")));
        organisation.setItems(programmes.programme(channel.programme()).partners().stream()
                .filter(partner ->
                        partner.hears(Audience.DRAFTERS) || partner.capacities().contains(Capacity.PARTNER))
                .map(Partner::organisation)
                .filter(candidate -> !there.contains(candidate.id()))
                .toList());
        var saving = new Saving();
        saving.field("/organisation", organisation);
        var form = new Div(new Paragraph(Words.say("circle.invite-text")), organisation, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(
                                Words.say("invite.send"),
                                () -> saving.attempt(() -> {
                                    var chosen = organisation.getValue();
                                    channels.invite(channel.id(), new InviteReceiver(chosen.id()));
                                    close();
                                    Notices.done(Words.say("invite.sent", chosen.name()));
                                    done.run();
                                })));
    }
}
