package org.jointly.exchange.iati;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jointly.api.programme.Text;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** The words of an element, in one language or several. */
record Narratives(ActivityReading reading) {
    static final int LONG = 20_000;
    static final int NAME = 500;

    /** The element's text in each of its languages, once. */
    List<Text> all(Element element) {
        var texts = new ArrayList<Text>();
        var languages = new HashSet<String>();
        for (var narrative : element.all("narrative")) {
            var text = plain(narrative);
            var language = Languages.of(narrative, "xml:lang", reading.language(), reading.notes());
            if (text.isEmpty()) {
                continue;
            }
            if (languages.add(language)) {
                texts.add(new Text(language, cut(LONG, narrative, text)));
            } else {
                reading.notes().kept(narrative, null, "note.second-text");
            }
        }
        if (texts.isEmpty() && !element.text().isEmpty()) {
            var language = Languages.of(element, "xml:lang", reading.language(), reading.notes());
            var text = outside(element);
            if (!text.isEmpty()) {
                texts.add(new Text(language, cut(LONG, element, text)));
            }
        }
        return texts;
    }

    /** The element's text in the activity's language, else in the first; the other languages are left to be reported. */
    @Nullable String one(@Nullable Element element, int length) {
        if (element == null) {
            return null;
        }
        var narratives = element.all("narrative");
        narratives.forEach(Element::leave);
        var spoken =
                narratives.stream().filter(each -> !each.value(null).isBlank()).toList();
        if (spoken.isEmpty()) {
            narratives.forEach(Element::settle);
            return element.text().isEmpty() ? null : cutOrNull(length, element, outside(element));
        }
        var chosen =
                spoken.stream().filter(this::inTheActivitysLanguage).findFirst().orElse(spoken.getFirst());
        chosen.read();
        chosen.attribute("xml:lang");
        return cutOrNull(length, chosen, plain(chosen));
    }

    private boolean inTheActivitysLanguage(Element narrative) {
        return Languages.of(narrative, "xml:lang", reading.language(), new Notes(0))
                .equals(reading.language());
    }

    private String outside(Element element) {
        if (!reading.early()) {
            reading.notes().repaired(element, null, "note.outside-narrative");
        }
        element.attribute("xml:lang");
        return plain(element);
    }

    private String plain(Element element) {
        var text = element.text();
        if (!Markup.isIn(text)) {
            return text;
        }
        reading.notes().repaired(element, null, "note.html");
        return Markup.without(text);
    }

    private @Nullable String cutOrNull(int length, Element element, String text) {
        return text.isEmpty() ? null : cut(length, element, text);
    }

    private String cut(int length, Element element, String text) {
        if (text.length() <= length) {
            return text;
        }
        reading.notes().repaired(element, null, "note.text-long", length);
        return Cut.to(length, text);
    }
}
