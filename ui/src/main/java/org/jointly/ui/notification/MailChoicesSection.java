package org.jointly.ui.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointly.api.access.Preferences;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.MailApi;
import org.jointly.api.notification.MailChoice;
import org.jointly.api.notification.MailChoices;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Saving;

/** Which notices come by mail: how often each kind, at which hour, and when nothing does. */
class MailChoicesSection extends Section {
    private final transient MailApi mail;
    private final Map<String, Select<Cadence>> cadences = new LinkedHashMap<>();
    private final Select<Integer> hour = hours("mail.hour", false);
    private final Select<Integer> weekday = new Select<>();
    private final Select<Integer> quietFrom = hours("mail.quiet-from", true);
    private final Select<Integer> quietUntil = hours("mail.quiet-until", true);

    private final Saving saving = new Saving();

    MailChoicesSection(MailApi mail) {
        this.mail = mail;
        saving.field("/quietFrom", quietFrom);
        saving.field("/quietUntil", quietUntil);
        addClassNames("section", "mail-choices");
        setId("mail");
        weekday.setLabel(Words.say("mail.weekday"));
        weekday.setItems(
                IntStream.rangeClosed(1, DayOfWeek.values().length).boxed().toList());
        weekday.setItemLabelGenerator(
                day -> DayOfWeek.of(day).getDisplayName(TextStyle.FULL_STANDALONE, Words.language()));
        var chosen = mail.choices();
        var kinds = new Div();
        kinds.addClassName("mail-kinds");
        chosen.kinds().forEach(choice -> kinds.add(cadence(choice)));
        var times = new Div(hour, weekday);
        times.addClassName("mail-times");
        var quiet = new Div(quietFrom, quietUntil);
        quiet.addClassName("mail-times");
        show(chosen);
        add(new H2(Words.say("mail.title")));
        ReachNotice.of(mail, mail.reach()).ifPresent(this::add);
        add(
                new Paragraph(Words.say("mail.text")),
                kinds,
                new H3(Words.say("mail.when")),
                new Paragraph(zone()),
                times,
                quiet,
                saving,
                Buttons.main(Words.say("action.save"), this::save));
    }

    private Select<Cadence> cadence(MailChoice choice) {
        var field = new Select<Cadence>();
        field.setLabel(NoticeWords.kind(choice.kind()));
        field.setItems(Cadence.values());
        field.setItemLabelGenerator(Words::of);
        field.setValue(choice.cadence());
        cadences.put(choice.kind(), field);
        return field;
    }

    /** Letters know no device whose zone they could take. */
    private static String zone() {
        return Acting.known()
                .map(acting -> acting.me().preferences())
                .map(Preferences::timeZone)
                .map(zone -> Words.say("mail.zone", zone))
                .orElseGet(() -> Words.say("mail.no-zone"));
    }

    private static Select<Integer> hours(String key, boolean orNone) {
        var field = new Select<Integer>();
        field.setLabel(Words.say(key));
        field.setItems(IntStream.range(0, 24).boxed().toList());
        field.setItemLabelGenerator(hour -> hour == null ? Words.say("mail.no-quiet") : said(hour));
        if (orNone) {
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(Words.say("mail.no-quiet"));
        }
        return field;
    }

    private static String said(int hour) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Words.language())
                .format(LocalTime.of(hour, 0));
    }

    private void show(MailChoices chosen) {
        hour.setValue(chosen.hour());
        weekday.setValue(chosen.weekday());
        quietFrom.setValue(chosen.quietFrom());
        quietUntil.setValue(chosen.quietUntil());
    }

    private void save() {
        var chosen = new MailChoices(
                kinds(), hour.getValue(), weekday.getValue(), quietFrom.getValue(), quietUntil.getValue());
        if (saving.attempt(() -> mail.choose(chosen))) {
            Notices.done(Words.say("mail.saved"));
        }
    }

    private List<MailChoice> kinds() {
        return cadences.entrySet().stream()
                .map(chosen -> new MailChoice(chosen.getKey(), chosen.getValue().getValue()))
                .toList();
    }
}
