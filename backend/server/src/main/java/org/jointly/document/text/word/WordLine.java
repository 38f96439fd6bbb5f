package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointly.api.document.LeftOut;
import org.jointly.document.text.reading.Address;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the letters of a paragraph with their looks, links, notes and tracked changes. */
final class WordLine {
    private final Source source;
    private final Element paragraph;
    private final Fields fields;
    private final List<XmlText.Run> line = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();

    /** @param asides what hangs on the paragraph and has no place in a line */
    record Line(List<XmlText.Run> runs, List<Aside> asides) {}

    private WordLine(Source source, Element paragraph, Fields fields) {
        this.source = source;
        this.paragraph = paragraph;
        this.fields = fields;
    }

    static Line read(Source source, Element paragraph, Fields fields) {
        var reading = new WordLine(source, paragraph, fields);
        reading.children(paragraph, Map.of());
        fields.endOfParagraph();
        if (!reading.hidden.toString().isBlank()) {
            source.leave(LeftOut.HIDDEN_TEXT, reading.hidden.toString());
        }
        return new Line(List.copyOf(reading.line), List.copyOf(reading.asides));
    }

    /** An equation that stands between paragraphs. */
    static Line ofEquation(Source source, Element equation) {
        var reading = new WordLine(source, equation, new Fields());
        reading.equation(equation, Map.of());
        return new Line(List.copyOf(reading.line), List.of());
    }

    /** Links stand in tracked changes, tracked changes in links, and both in fields and forms. */
    private void children(Element parent, Map<String, Object> around) {
        Xml.content(parent).forEach(child -> child(child, new HashMap<>(around)));
    }

    private void child(Element child, Map<String, Object> marks) {
        switch (Xml.name(child)) {
            case "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr" -> {}
            case "w:r" -> run(child, marks);
            case "w:hyperlink" -> {
                link(child, marks);
                children(child, marks);
            }
            case "w:fldSimple" -> {
                address(Fields.link(Xml.attribute(child, "w:instr")), marks);
                children(child, marks);
            }
            case "w:ins", "w:moveTo" -> {
                change("insertion", "deletion", child, marks);
                children(child, marks);
            }
            case "w:del", "w:moveFrom" -> {
                change("deletion", "insertion", child, marks);
                children(child, marks);
            }
            case "m:oMath", "m:oMathPara" -> equation(child, marks);
            case "w:sdt" -> source.leave(LeftOut.CONTENTS, Xml.words(child));
            default -> children(child, marks);
        }
    }

    private void link(Element link, Map<String, Object> marks) {
        var relation = Xml.attribute(link, "r:id");
        var anchor = Xml.attribute(link, "w:anchor");
        address(source.files().address(source.part(), relation).orElse("#" + anchor), marks);
    }

    private void address(@Nullable String address, Map<String, Object> marks) {
        if (address != null) {
            Address.of(address)
                    .ifPresentOrElse(href -> marks.put("link", href), () -> source.leave(LeftOut.LINKS, address));
        }
    }

    /** The inner one of two counts. */
    private void change(String mark, String other, Element change, Map<String, Object> marks) {
        marks.remove(other);
        marks.put(mark, source.found().changes().note(change));
    }

    private void equation(Element equation, Map<String, Object> marks) {
        var words = Equation.of(equation).strip();
        if (!words.isEmpty()) {
            source.leave(LeftOut.EQUATIONS, words);
            letters(words, marks);
        }
    }

    private void run(Element run, Map<String, Object> marks) {
        var isHidden = source.styles().isHidden(run, paragraph);
        address(fields.link(), marks);
        var look = source.styles().look(run);
        if (marks.containsKey("link")) {
            look.remove("underline");
        }
        marks.putAll(look);
        var font = source.styles()
                .ofRun(run, "w:rFonts")
                .map(fonts -> Xml.attribute(fonts, "w:ascii"))
                .orElse("");
        for (var part : Xml.content(run)) {
            if (isField(part)) {
                field(part, isHidden ? null : marks);
            } else if (isHidden) {
                hidden.append(Xml.words(part));
                hide(part);
            } else if (fields.isShown()) {
                part(part, marks, font);
            }
        }
    }

    /** Hidden words in a picture's place are those that are said of it. */
    private void hide(Element part) {
        if (Xml.name(part).matches("w:drawing|w:pict")) {
            var held = new ArrayList<Aside>();
            new WordDrawing(source, held).read(part);
            held.forEach(aside -> {
                if (aside instanceof Aside.Picture(var image)) {
                    hidden.append('[').append(image.attributes().get("alt")).append(']');
                }
            });
        }
    }

    private static boolean isField(Element part) {
        return switch (Xml.name(part)) {
            case "w:fldChar", "w:instrText", "w:delInstrText" -> true;
            default -> false;
        };
    }

    private void field(Element part, @Nullable Map<String, Object> marks) {
        if (Xml.is(part, "w:instrText")) {
            fields.code(Xml.letters(part));
            return;
        }
        switch (Xml.attribute(part, "w:fldCharType")) {
            case "begin" -> {
                var form = Fields.ofForm(part);
                if (marks != null && !form.isEmpty() && fields.isShown()) {
                    letters(form, marks);
                }
                fields.begin();
            }
            case "separate" -> fields.separate();
            case "end" -> fields.end().ifPresent(code -> unseen(code, marks));
            default -> {}
        }
    }

    /** Two kinds of fields are words only in their code. */
    private void unseen(String code, @Nullable Map<String, Object> marks) {
        var words = code.split("\\s+", -1);
        if (marks == null) {
            return;
        }
        if (words[0].equals("EQ")) {
            source.leave(LeftOut.EQUATIONS, code);
            letters(code.substring(2).strip(), marks);
        } else if (words[0].equals("SYMBOL") && words.length > 1) {
            var number = words[1].startsWith("0x") ? words[1].substring(2) : words[1];
            symbol(fontOf(code), parsed(number, words[1].startsWith("0x") ? 16 : 10), marks);
        }
    }

    private static String fontOf(String code) {
        return code.contains("\\f")
                ? code.replaceAll(".*\\\\f\\s+\"?([^\"\\\\]+?)\"?\\s*(?:\\\\.*)?$", "$1")
                        .strip()
                : "Symbol";
    }

    private static int parsed(String number, int radix) {
        try {
            return Integer.parseInt(number, radix);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void part(Element part, Map<String, Object> marks, String font) {
        switch (Xml.name(part)) {
            case "w:t", "w:delText" -> words(Xml.letters(part).replaceAll("\\s", " "), marks, font);
            case "w:tab", "w:ptab" -> letters(" ", marks);
            case "w:noBreakHyphen" -> letters("\u2011", marks);
            case "w:softHyphen" -> letters("\u00ad", marks);
            case "w:cr" -> lineBreak(marks);
            case "w:br" -> {
                if (!Xml.attribute(part, "w:type").matches("page|column")) {
                    lineBreak(marks);
                }
            }
            case "w:sym" -> symbol(Xml.attribute(part, "w:font"), parsed(Xml.attribute(part, "w:char"), 16), marks);
            case "w:footnoteReference" -> note("footnote", part);
            case "w:endnoteReference" -> note("endnote", part);
            case "w:drawing", "w:pict", "w:object" -> new WordDrawing(source, asides).read(part);
            case "w:ruby" -> ruby(part, marks);
            case "w:subDoc", "w:contentPart" -> source.leave(LeftOut.OTHER, Xml.attribute(part, "r:id"));
            case "w:rPr", "w:lastRenderedPageBreak", "w:annotationRef", "w:footnoteRef", "w:endnoteRef" -> {}
            default -> child(part, new HashMap<>(marks));
        }
    }

    private void ruby(Element ruby, Map<String, Object> marks) {
        Xml.child(ruby, "w:rubyBase").ifPresent(base -> children(base, marks));
        Xml.child(ruby, "w:rt")
                .map(Xml::words)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> letters("(" + words + ")", marks));
    }

    private void lineBreak(Map<String, Object> marks) {
        line.add(new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.copyOf(marks)));
    }

    private void words(String words, Map<String, Object> marks, String font) {
        if (!Symbols.has(font) && words.codePoints().noneMatch(Symbols::isPrivate)) {
            letters(words, marks);
            return;
        }
        words.codePoints().forEach(letter -> {
            if (Symbols.has(font) || Symbols.isPrivate(letter)) {
                symbol(font, letter, marks);
            } else {
                letters(Character.toString(letter), marks);
            }
        });
    }

    private void symbol(String font, int code, Map<String, Object> marks) {
        var letter = letter(font, code);
        if (letter.isPresent()) {
            letters(letter.get(), marks);
        } else {
            source.leave(LeftOut.SYMBOLS, "%s %04X: %s".formatted(font, code, Xml.words(paragraph)));
            letters("\u25a1", marks);
        }
    }

    private static Optional<String> letter(String font, int code) {
        if (Symbols.has(font)) {
            return Symbols.letter(font, code);
        }
        // Another font is one of letters: there the number is that of a letter.
        return code >= ' ' && !Symbols.isPrivate(code) && Character.isValidCodePoint(code) && !isHalf(code)
                ? Optional.of(Character.toString(code))
                : Optional.empty();
    }

    private static boolean isHalf(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private void letters(String words, Map<String, Object> marks) {
        if (!words.isEmpty()) {
            fields.shown();
            source.found().budget().letters(words.length());
            line.add(new XmlText.Letters(words, Map.copyOf(marks)));
        }
    }

    /** Texts have notes of one kind. */
    private void note(String kind, Element reference) {
        var words = source.known().notes().words(source, kind, Xml.attribute(reference, "w:id"));
        if (words.isEmpty()) {
            return;
        }
        if (kind.equals("endnote")) {
            source.leave(LeftOut.ENDNOTES, words);
        }
        source.found().budget().letters(words.length());
        line.add(new XmlText.Embed(new XmlElement("footnote", Map.of("text", words), List.of()), Map.of()));
    }
}
