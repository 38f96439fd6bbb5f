package org.jointly.ui.access.machine;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.ui.component.Words;

/** Which events an endpoint is told of. */
class EventsField extends CheckboxGroup<String> {
    EventsField(List<String> kinds) {
        super(Words.say("webhooks.events"));
        setItems(kinds);
        setItemLabelGenerator(EventsField::word);
    }

    static String word(String kind) {
        return Words.ofCode("event-kind", kind);
    }

    static String words(Collection<String> kinds) {
        return kinds.stream().sorted().map(EventsField::word).collect(Collectors.joining(" · "));
    }
}
