package org.jointly.exchange.iati;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * An activity being read: what holds for all of it, and what has come of it so far.
 *
 * @param language of texts that do not say theirs
 * @param currency of amounts that do not say theirs
 * @param early whether the file is of version 1, which writes several things another way
 */
record ActivityReading(
        String language, @Nullable String currency, boolean early, Notes notes, Map<String, Integer> taken) {
    static ActivityReading of(Element activity, boolean early, Notes notes) {
        var language = Languages.of(activity, "xml:lang", "en", notes);
        return new ActivityReading(
                language, activity.attribute("default-currency"), early, notes, new LinkedHashMap<>());
    }

    /** Takes each element of this name that can be read, up to so many, and tells why of the others. */
    <T> List<T> each(Element parent, String name, int most, Function<Element, T> read) {
        var found = new ArrayList<T>();
        for (var element : parent.all(name)) {
            if (found.size() == most) {
                notes.refused(element, null, "note.elements-many", name, most);
                element.settle();
                continue;
            }
            try {
                found.add(read.apply(element));
                count(name);
            } catch (Unusable unusable) {
                unusable.tell(notes, element);
            }
        }
        return found;
    }

    <T> List<T> each(Element parent, String name, Function<Element, T> read) {
        return each(parent, name, Integer.MAX_VALUE, read);
    }

    void count(String name) {
        taken.merge(name, 1, Integer::sum);
    }

    /** The attribute, which the part cannot do without. */
    String required(Element element, String attribute) {
        var value = element.attribute(attribute);
        if (value == null) {
            throw new Unusable(element, null, "note.attribute-missing", attribute);
        }
        return value;
    }

    /** The attribute, left out if it is longer than we keep. */
    @Nullable String atMost(int length, Element element, String attribute) {
        var value = element.attribute(attribute);
        if (value != null && value.length() > length) {
            notes.refused(element, attribute, "note.long-left-out", length);
            return null;
        }
        return value;
    }

    /** A code of a list we know, or what to take in its stead, which is said. */
    <T> T known(Map<String, T> codes, Element element, String attribute, T otherwise) {
        var code = element.attribute(attribute);
        var meaning = code == null ? null : codes.get(code);
        if (meaning == null) {
            notes.repaired(
                    element,
                    code == null ? null : attribute,
                    code == null ? "note.attribute-missing-taken-as" : "note.code-unknown-taken-as",
                    attribute,
                    word(otherwise));
            return otherwise;
        }
        return meaning;
    }

    /** A code of a list we know, which the part cannot do without. */
    <T> T known(Map<String, T> codes, Element element, String attribute) {
        var meaning = codes.get(required(element, attribute));
        if (meaning == null) {
            throw new Unusable(element, attribute, "note.code-unknown");
        }
        return meaning;
    }

    /** A constant in capitals: among the words that a pattern selects, "other" means none of them. */
    private static String word(Object meaning) {
        return meaning instanceof Enum<?> constant ? constant.name() : meaning.toString();
    }
}
