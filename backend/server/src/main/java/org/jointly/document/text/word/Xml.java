package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds one's way in the XML of a Word file. Elements and attributes go by the prefix that the standard gives their
 * namespace ({@code w:p}), whatever the file calls it and in both variants of the standard, transitional and strict. What
 * only wraps content (content controls, custom XML, alternatives) is looked through, at every level alike.
 */
final class Xml {
    private static final String OOXML = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(OOXML + "wordprocessingml/2006/main", "w"),
            Map.entry(STRICT + "wordprocessingml/main", "w"),
            Map.entry(OOXML + "officeDocument/2006/math", "m"),
            Map.entry(STRICT + "officeDocument/math", "m"),
            Map.entry(OOXML + "officeDocument/2006/relationships", "r"),
            Map.entry(STRICT + "officeDocument/relationships", "r"),
            Map.entry(OOXML + "drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp"),
            Map.entry(OOXML + "drawingml/2006/main", "a"),
            Map.entry(STRICT + "drawingml/main", "a"),
            Map.entry(OOXML + "drawingml/2006/picture", "pic"),
            Map.entry(STRICT + "drawingml/picture", "pic"),
            Map.entry(OOXML + "drawingml/2006/chart", "c"),
            Map.entry(STRICT + "drawingml/chart", "c"),
            Map.entry(OOXML + "drawingml/2006/diagram", "dgm"),
            Map.entry(STRICT + "drawingml/diagram", "dgm"),
            Map.entry(OOXML + "markup-compatibility/2006", "mc"),
            Map.entry(MICROSOFT + "word/2010/wordml", "w14"),
            Map.entry(MICROSOFT + "word/2010/wordprocessingShape", "wps"),
            Map.entry(MICROSOFT + "word/2010/wordprocessingGroup", "wpg"),
            Map.entry(MICROSOFT + "word/2010/wordprocessingCanvas", "wpc"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"));

    /** What a file may require of who takes the first of several alternatives. */
    private static final Set<String> UNDERSTOOD =
            Set.of("w", "wp", "wps", "wpg", "wpc", "w14", "a", "pic", "c", "m", "v");

    private static final Set<String> WRAPPERS = Set.of("w:customXml", "w:smartTag", "w:sdtContent");

    private Xml() {}

    static String name(Element element) {
        return name(element.getNamespaceURI(), element.getLocalName());
    }

    private static String name(@Nullable String space, String local) {
        return space == null ? local : PREFIXES.getOrDefault(space, "?") + ":" + local;
    }

    static boolean is(Element element, String name) {
        return name(element).equals(name);
    }

    /** The elements in it, as they stand there. */
    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The elements in it, those in wrappers among them. */
    static List<Element> content(Element parent) {
        var content = new ArrayList<Element>();
        children(parent).forEach(child -> add(child, content));
        return content;
    }

    private static void add(Element element, List<Element> content) {
        var name = name(element);
        if (name.equals("mc:AlternateContent")) {
            alternative(element).ifPresent(chosen -> children(chosen).forEach(child -> add(child, content)));
        } else if (WRAPPERS.contains(name) || (name.equals("w:sdt") && !isContents(element))) {
            children(element).forEach(child -> add(child, content));
        } else {
            content.add(element);
        }
    }

    /** Whether a content control holds a table of contents, which programs make of the headings. */
    private static boolean isContents(Element control) {
        return child(control, "w:sdtPr")
                .flatMap(about -> child(about, "w:docPartObj"))
                .flatMap(about -> child(about, "w:docPartGallery"))
                .map(gallery -> attribute(gallery, "w:val"))
                .filter("Table of Contents"::equals)
                .isPresent();
    }

    /** The first that one understands; else what stands there for those who understand none. */
    private static Optional<Element> alternative(Element alternatives) {
        var choices = children(alternatives);
        return choices.stream()
                .filter(choice -> is(choice, "mc:Choice") && understands(choice))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(choice -> is(choice, "mc:Fallback"))
                        .findFirst())
                .or(() -> choices.stream().findFirst());
    }

    private static boolean understands(Element choice) {
        return Stream.of(choice.getAttribute("Requires").strip().split("\\s+", -1))
                .map(choice::lookupNamespaceURI)
                .allMatch(space -> space != null && UNDERSTOOD.contains(PREFIXES.getOrDefault(space, "?")));
    }

    static Optional<Element> child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Its attribute of that name, or empty. */
    static String attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute && isNamed(attribute, name)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static boolean isNamed(Attr attribute, String name) {
        var local = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        return name.equals(name(attribute.getNamespaceURI(), local));
    }

    /** What a child with that name has as its value, or empty. */
    static String value(Element parent, String child) {
        return child(parent, child).map(found -> attribute(found, "w:val")).orElse("");
    }

    static int number(String written, int otherwise) {
        try {
            return (int) Math.clamp(Double.parseDouble(written.strip()), -1e9, 1e9);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a property that is there is on: without a value it is. */
    static boolean isOn(Element property) {
        return switch (attribute(property, "w:val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** The element and those within it, in their order, wrappers looked through. */
    static void each(Element element, Consumer<Element> seen) {
        seen.accept(element);
        content(element).forEach(child -> each(child, seen));
    }

    /** The letters that somebody would read there, one paragraph behind the other. */
    static String words(Element element) {
        var words = new StringBuilder();
        each(element, part -> {
            switch (name(part)) {
                case "w:t", "m:t", "a:t", "w:delText" -> words.append(letters(part));
                case "w:p", "a:p", "w:tab", "w:br", "w:cr", "w:tc" -> words.append(' ');
                case "w:noBreakHyphen" -> words.append('\u2011');
                case "v:textpath" -> words.append(attribute(part, "string"));
                default -> {}
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /** What stands directly in it. */
    static String letters(Element element) {
        var letters = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                letters.append(node.getNodeValue());
            }
        }
        return letters.toString();
    }
}
