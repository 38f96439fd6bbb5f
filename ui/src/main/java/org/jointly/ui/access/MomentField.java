package org.jointly.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.time.LocalTime;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Asks for a moment of the past, by day and time where the reader is; left empty it is now. */
public class MomentField extends Div {
    private final DatePicker day = Days.past(Words.say("moment.day"));
    private final TimePicker time = new TimePicker(Words.say("moment.time"));
    private final Button now;

    /** @param asked told of the moment, or null for now */
    public MomentField(SerializableConsumer<@Nullable Instant> asked) {
        time.setLocale(Days.region(Words.language()));
        time.setValue(LocalTime.NOON);
        time.setWidth("9rem");
        var show = Buttons.plain(Words.say("moment.show"), () -> ask(asked));
        now = Buttons.quiet(Words.say("moment.now"), () -> {
            day.clear();
            ask(asked);
        });
        now.setVisible(false);
        var zone = new Span(Words.say("moment.zone", Dates.zoneName()));
        zone.addClassName("kind");
        add(day, time, show, now, zone);
        addClassNames("actions", "moment");
    }

    private void ask(SerializableConsumer<@Nullable Instant> asked) {
        var wanted = day.getValue();
        if (day.isInvalid() || time.isInvalid()) {
            return;
        }
        now.setVisible(wanted != null);
        asked.accept(
                wanted == null
                        ? null
                        : Dates.at(wanted, time.getValue() == null ? LocalTime.MIDNIGHT : time.getValue()));
    }
}
