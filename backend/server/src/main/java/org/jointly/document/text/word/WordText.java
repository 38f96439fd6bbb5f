package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointly.api.document.LeftOut;
import org.jointly.document.text.reading.Direction;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what stands one below the other in a Word file: in its body, a cell, a text box or a note. */
final class WordText {
    private static final double INDENT = 720;
    private static final String CODE = "code|htmlpreformatted|preformattedtext|sourcecode|plaintext";
    private static final String QUOTE = "quote|intensequote|quotations|blocktext|blockquotation";
    private static final String CONTENTS = "toc[1-9]|tableoffigures";

    private final Source source;
    private final Fields fields = new Fields();
    private final WordLists lists = new WordLists();
    private final List<BodyBlock> blocks = new ArrayList<>();

    /** What became of the end of the paragraph before, as the text tells it of the next one's beginning. */
    private Map<String, String> boundary = Map.of();

    private WordText(Source source) {
        this.source = source;
    }

    static List<BodyBlock> read(Source source, Element container) {
        var text = new WordText(source);
        text.children(container);
        return text.blocks;
    }

    /** The blocks of words in it, those in tables too. */
    static Stream<TextBlock> lines(BodyBlock block) {
        return switch (block) {
            case TextBlock words -> Stream.of(words);
            case TableBlock table ->
                table.cells().flatMap(cell -> cell.body().blocks().stream()).flatMap(WordText::lines);
            case LeafBlock _ -> Stream.empty();
        };
    }

    private void children(Element container) {
        Xml.content(container).forEach(this::child);
    }

    private void child(Element child) {
        switch (Xml.name(child)) {
            case "w:p" -> paragraph(child);
            case "w:tbl" -> {
                add(WordTable.read(source, child));
                boundary = Map.of();
            }
            case "m:oMath", "m:oMathPara" ->
                words(Map.of(), WordLine.ofEquation(source, child).runs());
            case "w:sdt" -> source.leave(LeftOut.CONTENTS, Xml.words(child));
            case "w:altChunk" ->
                source.leave(
                        LeftOut.OTHER,
                        source.files()
                                .target(source.part(), Xml.attribute(child, "r:id"))
                                .map(part -> part.getPartName().getName())
                                .orElse("altChunk"));
            case "w:sectPr", "w:tcPr", "w:sdtPr" -> {}
            case "w:r" -> source.leave(LeftOut.OTHER, Xml.words(child));
            default -> children(child);
        }
    }

    private void paragraph(Element paragraph) {
        var styles = source.styles();
        if (!styles.named(paragraph, CONTENTS).isEmpty()) {
            source.leave(LeftOut.CONTENTS, Xml.words(paragraph));
            return;
        }
        var line = WordLine.read(source, paragraph, fields);
        var isGone = line.runs().isEmpty() && isHidden(paragraph);
        var item = isGone
                ? Optional.<WordNumbering.Item>empty()
                : source.known().numbering().next(paragraph);
        var level = styles.heading(paragraph);
        if (level > 0) {
            heading(level, item, line, paragraph);
        } else if (item.filter(found -> !found.isUnseen()).isPresent()) {
            item(item.get(), line, paragraph);
        } else if (!line.runs().isEmpty()) {
            plain(line, paragraph);
        } else if (isRule(paragraph)) {
            add(LeafBlock.rule());
        }
        line.asides().forEach(this::aside);
        boundary = end(paragraph);
    }

    private static boolean isHidden(Element paragraph) {
        return WordStyles.about(paragraph)
                .flatMap(about -> Xml.child(about, "w:rPr"))
                .flatMap(mark -> Xml.child(mark, "w:vanish"))
                .filter(Xml::isOn)
                .isPresent();
    }

    private static boolean isRule(Element paragraph) {
        return WordStyles.about(paragraph)
                .flatMap(about -> Xml.child(about, "w:pBdr"))
                .filter(border -> Xml.child(border, "w:bottom").isPresent()
                        || Xml.child(border, "w:top").isPresent())
                .isPresent();
    }

    private void heading(int level, Optional<WordNumbering.Item> item, WordLine.Line line, Element paragraph) {
        if (line.runs().isEmpty()) {
            return;
        }
        item.filter(found -> !found.isBullet() && !found.label().isBlank())
                .ifPresent(found -> source.leave(LeftOut.NUMBERS, found.label() + " " + plain(line.runs())));
        var attributes = look(paragraph, line.runs());
        attributes.put("kind", "h" + level);
        words(attributes, line.runs());
    }

    private void item(WordNumbering.Item item, WordLine.Line line, Element paragraph) {
        if (!item.isBullet() && !item.format().equals("decimal")) {
            source.leave(LeftOut.NUMBERS, item.label() + " " + plain(line.runs()));
        }
        var runs = line.runs();
        var box = box(runs);
        var kind = box != null ? "check" : item.isBullet() ? "bullet" : "ordered";
        var attributes = look(paragraph, runs);
        attributes.putAll(lists.item(depth(item, paragraph), kind, item.number()));
        if (box != null) {
            runs = rest(runs);
            if (!box.equals("\u2610")) {
                attributes.put("checked", true);
            }
        }
        words(attributes, runs);
    }

    /** Some lists have a style of their own for each level, which knows no level. */
    private int depth(WordNumbering.Item item, Element paragraph) {
        var named = source.styles().named(paragraph, "list(?:bullet|number)[2-5]");
        return item.level() > 0 || named.isEmpty() ? item.level() : named.charAt(named.length() - 1) - '1';
    }

    /** The box to check before the words of an item. */
    private static @Nullable String box(List<XmlText.Run> runs) {
        return !runs.isEmpty()
                        && runs.getFirst() instanceof XmlText.Letters letters
                        && letters.text().matches("(?s)[\u2610\u2611\u2612]\\s.*")
                ? letters.text().substring(0, 1)
                : null;
    }

    private static List<XmlText.Run> rest(List<XmlText.Run> runs) {
        var rest = new ArrayList<>(runs);
        var first = (XmlText.Letters) rest.removeFirst();
        var words = first.text().substring(2);
        if (!words.isEmpty()) {
            rest.addFirst(new XmlText.Letters(words, first.formats()));
        }
        return rest;
    }

    private void plain(WordLine.Line line, Element paragraph) {
        var styles = source.styles();
        if (styles.isNamed(paragraph, CODE)) {
            code(line.runs());
            return;
        }
        var attributes = look(paragraph, line.runs());
        var isQuote = styles.isNamed(paragraph, QUOTE);
        if (lists.open() > 0) {
            // How far in its style stands says that it is a quotation, not that it belongs to the item before it.
            var indent = indent(paragraph) - (isQuote ? indent(styles.ofStyles(paragraph, "w:ind")) : 0);
            attributes.putAll(lists.within((int) Math.round(indent / INDENT)));
        }
        if (isQuote) {
            attributes.put("quote", 1L);
        }
        words(attributes, line.runs());
    }

    /** Word has a paragraph for each line of code. */
    private void code(List<XmlText.Run> runs) {
        var kind = Map.<String, @Nullable Object>of("kind", "code");
        if (boundary.isEmpty()
                && !blocks.isEmpty()
                && blocks.getLast() instanceof TextBlock before
                && before.attributes().equals(kind)) {
            var lines = new ArrayList<>(before.runs());
            lines.add(new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of()));
            lines.addAll(runs);
            blocks.set(blocks.size() - 1, TextBlock.of(kind, lines));
        } else {
            words(kind, runs);
        }
    }

    private double indent(Element paragraph) {
        return indent(source.styles().property(paragraph, "w:ind"));
    }

    private static double indent(Optional<Element> property) {
        return property.map(indent -> Xml.attribute(indent, "w:left").isEmpty()
                        ? Xml.attribute(indent, "w:start")
                        : Xml.attribute(indent, "w:left"))
                .map(WordText::twips)
                .orElse(0.0);
    }

    private static double twips(String measure) {
        var unit = measure.replaceAll("[-0-9.]", "");
        var number = Xml.number(measure.substring(0, measure.length() - unit.length()), 0);
        return switch (unit) {
            case "pt" -> number * 20.0;
            case "in" -> number * 1440.0;
            case "cm" -> number * 567.0;
            case "mm" -> number * 56.7;
            default -> number;
        };
    }

    private Map<String, @Nullable Object> look(Element paragraph, List<XmlText.Run> runs) {
        var look = new HashMap<String, @Nullable Object>();
        var align = WordStyles.about(paragraph)
                .map(about -> Xml.value(about, "w:jc"))
                .orElse("");
        switch (align) {
            case "center" -> look.put("align", "center");
            case "right", "end" -> look.put("align", "end");
            case "both", "distribute", "thaiDistribute" -> look.put("align", "justify");
            default -> {}
        }
        var bidi = WordStyles.about(paragraph)
                .flatMap(about -> Xml.child(about, "w:bidi"))
                .map(Xml::isOn);
        var letters = plain(runs);
        if (bidi.isPresent()
                && letters.codePoints().anyMatch(Character::isLetter)
                && bidi.get() != Direction.isRightToLeft(letters)) {
            look.put("dir", bidi.get() ? "rtl" : "ltr");
        }
        return look;
    }

    private static String plain(List<XmlText.Run> runs) {
        return new XmlText(runs).plain();
    }

    private void aside(Aside aside) {
        var place = lists.within(lists.open());
        switch (aside) {
            case Aside.Picture(var image) -> words(place, List.of(new XmlText.Embed(image, Map.of())));
            case Aside.Drawn(var letters) -> words(place, List.of(new XmlText.Letters(letters, Map.of())));
            case Aside.Rule() -> add(LeafBlock.rule());
            case Aside.Box(var content) -> WordText.read(source, content).forEach(this::add);
        }
    }

    private void words(Map<String, ? extends @Nullable Object> about, List<XmlText.Run> runs) {
        var attributes = new HashMap<String, @Nullable Object>(about);
        attributes.putAll(boundary);
        boundary = Map.of();
        add(TextBlock.of(attributes, runs));
    }

    private void add(BodyBlock block) {
        source.found().budget().block();
        if (block instanceof TextBlock words) {
            lists.written(words.attributes());
        } else {
            lists.end();
        }
        blocks.add(block);
    }

    private Map<String, String> end(Element paragraph) {
        var mark = WordStyles.about(paragraph).flatMap(about -> Xml.child(about, "w:rPr"));
        var removed = mark.flatMap(found -> Xml.child(found, "w:del"));
        if (removed.isPresent()) {
            return Map.of("del", source.found().changes().note(removed.get()));
        }
        return mark.flatMap(found -> Xml.child(found, "w:ins"))
                .map(added -> Map.of("ins", source.found().changes().note(added)))
                .orElse(Map.of());
    }
}
