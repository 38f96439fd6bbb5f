package org.jointly.exchange.iati;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.api.Sentence;
import org.jointly.api.exchange.Finding;
import org.jointly.exchange.iati.xml.Element;

/**
 * Whatever nobody read, so that nothing is dropped without a word. Like things are told once,
 * at the first, with how often they stand there.
 */
final class Leftovers {
    private static final int LINES = 10;

    private final Map<String, List<Place>> found = new LinkedHashMap<>();

    private record Place(int line, String path, String value) {}

    static void note(Element activity, Notes notes) {
        var leftovers = new Leftovers();
        leftovers.foreignAttributes(activity);
        leftovers.look(activity);
        leftovers.found.values().forEach(alike -> notes.add(told(alike)));
    }

    private void look(Element element) {
        if (element.settled()) {
            return;
        }
        if (element.unread() && element.parent() != null) {
            find(element.kind(), element, "", element.value(null));
            return;
        }
        var own = element.unreadAttributes().stream()
                .filter(attribute -> !foreign(attribute))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (!own.isEmpty()) {
            var names = named(own);
            find(element.kind() + names, element, names, values(element, own));
        }
        if (element.textUnread()) {
            find(element.kind() + "/text()", element, "/text()", element.text());
        }
        element.children().forEach(this::look);
    }

    private void foreignAttributes(Element activity) {
        var names = new java.util.LinkedHashSet<String>();
        gatherForeign(activity, names);
        if (!names.isEmpty()) {
            found.put("foreign", List.of(new Place(activity.line(), activity.path(), named(names))));
        }
    }

    private static void gatherForeign(Element element, Set<String> names) {
        element.unreadAttributes().stream().filter(Leftovers::foreign).forEach(names::add);
        element.children().forEach(child -> gatherForeign(child, names));
    }

    private static boolean foreign(String attribute) {
        return attribute.indexOf(':') >= 0 && !attribute.startsWith("xml:");
    }

    private void find(String kind, Element element, String part, String value) {
        found.computeIfAbsent(kind, first -> new ArrayList<>())
                .add(new Place(element.line(), element.path() + part, value));
    }

    private static String named(Set<String> attributes) {
        return attributes.stream().map(name -> "@" + name).collect(Collectors.joining(",", "/", ""));
    }

    private static String values(Element element, Set<String> attributes) {
        return attributes.stream().map(element::value).collect(Collectors.joining(", "));
    }

    private static ReportNote told(List<Place> alike) {
        var first = alike.getFirst();
        return new ReportNote(first.line(), first.path(), Notes.shown(first.value()), Finding.KEPT, said(alike));
    }

    private static Sentence said(List<Place> alike) {
        if (alike.size() == 1) {
            return Sentence.of("note.kept");
        }
        var lines = alike.stream()
                .skip(1)
                .limit(LINES)
                .map(place -> Integer.toString(place.line()))
                .collect(Collectors.joining(", "));
        return Sentence.of(alike.size() - 1 > LINES ? "note.kept-often" : "note.kept-again", alike.size(), lines);
    }
}
