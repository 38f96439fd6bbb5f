package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import java.util.List;
import java.util.Set;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.DraftChannel;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jointly.ui.voices.Languages;
import org.jspecify.annotations.Nullable;

/** What a survivor is told before writing: languages, title, how long it is kept, whom to call instead. */
class ChannelForm extends Div {
    private final CheckboxGroup<String> languages = new CheckboxGroup<>(Words.say("channel.languages"));
    private final LanguageTexts title = new LanguageTexts(Words.say("channel.title"), false);
    private final IntegerField unread = new IntegerField(Words.say("channel.unread-days"));
    private final IntegerField handled = new IntegerField(Words.say("channel.handled-days"));
    private final IntegerField decide = new IntegerField(Words.say("channel.decide-minutes"));
    private final HelplinesField helplines;
    private final Saving saving;
    private final String prefix;

    /** @param prefix where the request lies in what is sent, for what is found wrong with it */
    ChannelForm(Saving saving, String prefix, @Nullable Channel channel) {
        this.saving = saving;
        this.prefix = prefix;
        helplines = new HelplinesField(saving, prefix);
        addClassName("form");
        languages.setItems(Languages.codes());
        languages.setItemLabelGenerator(Languages::name);
        languages.addValueChangeListener(change -> title.languages(chosen()));
        languages.setValue(Set.copyOf(channel == null ? Languages.codes() : channel.languages()));
        unread.setValue(channel == null ? DraftChannel.UNREAD_DAYS : channel.unreadDays());
        handled.setValue(channel == null ? DraftChannel.HANDLED_DAYS : channel.handledDays());
        decide.setValue(channel == null ? DraftChannel.DECIDE_MINUTES : channel.decideMinutes());
        decide.setHelperText(Words.say("channel.decide-help"));
        decide.setStepButtonsVisible(true);
        decide.setStep(15);
        unread.setHelperText(Words.say("channel.unread-help"));
        handled.setHelperText(Words.say("channel.handled-help"));
        days(unread, 365);
        days(handled, 1095);
        if (channel != null) {
            title.show(channel.title());
            helplines.show(channel.helplines());
        }
        var days = new Div(unread, handled);
        days.addClassName("side-by-side");
        add(
                new H2(Words.say("channel.words")),
                languages,
                title,
                new H2(Words.say("channel.keeping")),
                days,
                decide,
                new H2(Words.say("helpline.title")),
                new Paragraph(Words.say("helpline.why")),
                helplines);
    }

    private static void days(IntegerField field, int most) {
        var wrong = Words.say("field.number-between", 1, most);
        field.setMin(1);
        field.setMax(most);
        field.setRequiredIndicatorVisible(true);
        field.setStepButtonsVisible(true);
        field.setI18n(new IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setRequiredErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong)
                .setStepErrorMessage(wrong));
    }

    DraftChannel value() {
        saving.forget(prefix);
        title.register(saving, prefix + "/title");
        saving.field(prefix + "/languages", languages);
        saving.field(prefix + "/unreadDays", unread);
        saving.field(prefix + "/handledDays", handled);
        saving.field(prefix + "/decideMinutes", decide);
        return new DraftChannel(
                title.texts(),
                chosen(),
                unread.getValue(),
                handled.getValue(),
                helplines.helplines(),
                decide.getValue());
    }

    private List<String> chosen() {
        return Languages.codes().stream().filter(languages.getValue()::contains).toList();
    }
}
