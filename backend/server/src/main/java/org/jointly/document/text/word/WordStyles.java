package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a Word file: what a paragraph or a run is by its own properties, its style, and those this is based on. */
final class WordStyles {
    private static final int DEEPEST_HEADING = 4;
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, Element> styles = new HashMap<>();
    private final Optional<Element> defaultRun;
    private String defaultParagraph = "";

    WordStyles(@Nullable Element part) {
        if (part == null) {
            defaultRun = Optional.empty();
            return;
        }
        for (var style : Xml.children(part)) {
            if (Xml.is(style, "w:style")) {
                styles.put(Xml.attribute(style, "w:styleId"), style);
                if (Xml.attribute(style, "w:type").equals("paragraph")
                        && Xml.attribute(style, "w:default").matches("1|true|on")) {
                    defaultParagraph = Xml.attribute(style, "w:styleId");
                }
            }
        }
        defaultRun = Xml.child(part, "w:docDefaults")
                .flatMap(all -> Xml.child(all, "w:rPrDefault"))
                .flatMap(all -> Xml.child(all, "w:rPr"));
    }

    /** The style and those it is based on, the nearest first. */
    private List<Element> chain(String id) {
        var chain = new ArrayList<Element>();
        var style = styles.get(id);
        while (style != null && chain.size() < LONGEST_CHAIN && !chain.contains(style)) {
            chain.add(style);
            style = styles.get(Xml.value(style, "w:basedOn"));
        }
        return chain;
    }

    private List<Element> paragraphStyles(Element paragraph) {
        var id = about(paragraph).map(about -> Xml.value(about, "w:pStyle")).orElse("");
        return chain(styles.containsKey(id) ? id : defaultParagraph);
    }

    static Optional<Element> about(Element paragraph) {
        return Xml.child(paragraph, "w:pPr");
    }

    /** 1–4, or 0 for none: by the level in the outline, or by a style that is a heading or based on one. */
    int heading(Element paragraph) {
        var own =
                about(paragraph).map(about -> Xml.value(about, "w:outlineLvl")).orElse("");
        if (!own.isEmpty()) {
            return level(own);
        }
        var id = about(paragraph).map(about -> Xml.value(about, "w:pStyle")).orElse("");
        if (!styles.containsKey(id)) {
            return heading(id);
        }
        for (var style : chain(id)) {
            var named = heading(Xml.value(style, "w:name"));
            var outline =
                    about(style).map(about -> Xml.value(about, "w:outlineLvl")).orElse("");
            if (named > 0 || !outline.isEmpty()) {
                return named > 0 ? named : level(outline);
            }
        }
        return 0;
    }

    private static int level(String outline) {
        var level = Xml.number(outline, 9);
        return level < 0 || level > 8 ? 0 : Math.min(level + 1, DEEPEST_HEADING);
    }

    private static int heading(String name) {
        var plain = plain(name);
        if (plain.equals("title")) {
            return 1;
        }
        return plain.matches("heading[1-9]") ? Math.min(plain.charAt(plain.length() - 1) - '0', DEEPEST_HEADING) : 0;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** Whether its style, or one this is based on, has a name of that kind. */
    boolean isNamed(Element paragraph, String pattern) {
        return paragraphStyles(paragraph).stream()
                .map(style -> plain(Xml.value(style, "w:name")))
                .anyMatch(name -> name.matches(pattern));
    }

    /** The name of the nearest of its styles that has one of that kind, or empty. */
    String named(Element paragraph, String pattern) {
        return paragraphStyles(paragraph).stream()
                .map(style -> plain(Xml.value(style, "w:name")))
                .filter(name -> name.matches(pattern))
                .findFirst()
                .orElse("");
    }

    /** A property of a paragraph: its own, or that of the nearest style that has it. */
    Optional<Element> property(Element paragraph, String name) {
        return about(paragraph).flatMap(about -> Xml.child(about, name)).or(() -> ofStyles(paragraph, name));
    }

    /** A property of the nearest of a paragraph's styles that has it. */
    Optional<Element> ofStyles(Element paragraph, String name) {
        return paragraphStyles(paragraph).stream()
                .flatMap(style -> about(style).stream())
                .flatMap(about -> Xml.child(about, name).stream())
                .findFirst();
    }

    /** The list that a paragraph's style belongs to, and that style's level in it. */
    Optional<Element> listOfStyle(String style) {
        return chain(style).stream()
                .flatMap(each -> about(each).stream())
                .flatMap(about -> Xml.child(about, "w:numPr").stream())
                .findFirst();
    }

    /** The styles of a paragraph by their ids, the nearest first. */
    List<String> ids(Element paragraph) {
        return paragraphStyles(paragraph).stream()
                .map(style -> Xml.attribute(style, "w:styleId"))
                .toList();
    }

    /** Whether Word would not show a run: by itself, or by a style of the run or of its paragraph. */
    boolean isHidden(Element run, Element paragraph) {
        var own = about(run, "w:vanish");
        if (own.isPresent()) {
            return Xml.isOn(own.get());
        }
        var ofParagraph = toggle(paragraphStyles(paragraph), "w:vanish");
        var ofRun = toggle(runStyles(run), "w:vanish");
        var ofAll = defaultRun
                .flatMap(all -> Xml.child(all, "w:vanish"))
                .filter(Xml::isOn)
                .isPresent();
        return ofAll || ofParagraph != ofRun;
    }

    private static boolean toggle(List<Element> chain, String name) {
        return inStyles(chain, name).filter(Xml::isOn).isPresent();
    }

    private static Optional<Element> inStyles(List<Element> chain, String name) {
        return chain.stream()
                .flatMap(style -> Xml.child(style, "w:rPr").stream())
                .flatMap(about -> Xml.child(about, name).stream())
                .findFirst();
    }

    private static Optional<Element> about(Element run, String name) {
        return Xml.child(run, "w:rPr").flatMap(about -> Xml.child(about, name));
    }

    private List<Element> runStyles(Element run) {
        return chain(about(run, "w:rStyle")
                .map(style -> Xml.attribute(style, "w:val"))
                .orElse(""));
    }

    /** A property of a run, by itself or by its own style; what its paragraph's style says is the block's look, not its. */
    Optional<Element> ofRun(Element run, String name) {
        return about(run, name).or(() -> inStyles(runStyles(run), name));
    }

    /** The formats that a run's properties come to. */
    Map<String, Object> look(Element run) {
        var look = new HashMap<String, Object>();
        for (var mark :
                Map.of("bold", "w:b", "italic", "w:i", "underline", "w:u").entrySet()) {
            if (ofRun(run, mark.getValue()).filter(Xml::isOn).isPresent()) {
                look.put(mark.getKey(), true);
            }
        }
        if (ofRun(run, "w:strike")
                .or(() -> ofRun(run, "w:dstrike"))
                .filter(Xml::isOn)
                .isPresent()) {
            look.put("strike", true);
        }
        raised(run).ifPresent(mark -> look.put(mark, true));
        if (isCode(run)) {
            look.put("code", true);
        }
        return look;
    }

    private Optional<String> raised(Element run) {
        return switch (ofRun(run, "w:vertAlign")
                .map(align -> Xml.attribute(align, "w:val"))
                .orElse("")) {
            case "superscript" -> Optional.of("superscript");
            case "subscript" -> Optional.of("subscript");
            default -> shifted(run);
        };
    }

    /** Some programs write letters that stand high or low as small ones moved by so much. */
    private static Optional<String> shifted(Element run) {
        var shift = about(run, "w:position")
                .map(moved -> Xml.number(Xml.attribute(moved, "w:val"), 0))
                .orElse(0);
        if (shift == 0 || about(run, "w:sz").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shift > 0 ? "superscript" : "subscript");
    }

    private boolean isCode(Element run) {
        return about(run, "w:rFonts")
                        .map(font -> Xml.attribute(font, "w:ascii"))
                        .filter("Courier New"::equals)
                        .isPresent()
                || runStyles(run).stream()
                        .map(style -> plain(Xml.value(style, "w:name")))
                        .anyMatch(name -> name.matches("htmlcode|sourcetext|verbatimchar|code|codechar"));
    }
}
