package org.jointly.document.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;
import org.w3c.dom.Element;

/** Reads the letters of a paragraph with their looks, links, footnotes and tracked changes. */
final class WordLine {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** How POI writes the place of a note. */
    private static final Pattern REFERENCE = Pattern.compile("\\[(foot|end)noteRef:\\d+]");

    private final XWPFDocument file;
    private final Set<String> notes;
    private final Line line = new Line();

    WordLine(XWPFDocument file, Set<String> notes) {
        this.file = file;
        this.notes = notes;
    }

    List<XmlNode> read(XWPFParagraph paragraph) {
        paragraph.getRuns().forEach(this::run);
        if (paragraph.getCTP().xmlText().contains("<w:sdt>")) {
            notes.add("A form field was left out.");
        }
        if (paragraph.getRuns().stream().anyMatch(run -> run.getCTR().sizeOfEndnoteReferenceArray() > 0)) {
            notes.add("Endnotes were left out.");
        }
        return line.nodes();
    }

    private void run(XWPFRun run) {
        var marks = new HashMap<String, Object>();
        look(run, marks);
        if (run instanceof XWPFHyperlinkRun link && link.getHyperlink(file) != null) {
            var address = link.getHyperlink(file).getURL();
            if (address != null && address.matches("(?i)(https?://|mailto:).*")) {
                marks.put("link", Map.of("href", address));
            } else {
                notes.add("A link to something that is not on the web lost its address.");
            }
        }
        if (run.getCTR().getDomNode().getParentNode() instanceof Element around) {
            change(around, marks);
        }
        line.words(REFERENCE.matcher(run.text()).replaceAll("").replace('\t', ' '), marks);
        for (var reference : run.getCTR().getFootnoteReferenceArray()) {
            footnote(reference.getId().intValue());
        }
    }

    private static void look(XWPFRun run, Map<String, Object> marks) {
        if (run.isBold()) {
            marks.put("bold", Map.of());
        }
        if (run.isItalic()) {
            marks.put("italic", Map.of());
        }
        if (run.isStrikeThrough()) {
            marks.put("strike", Map.of());
        }
        if (run.getUnderline() != UnderlinePatterns.NONE && !(run instanceof XWPFHyperlinkRun)) {
            marks.put("underline", Map.of());
        }
    }

    private static void change(Element around, Map<String, Object> marks) {
        var mark = switch (String.valueOf(around.getLocalName())) {
            case "ins", "moveTo" -> "insertion";
            case "del", "moveFrom" -> "deletion";
            default -> "";
        };
        if (mark.isEmpty()) {
            return;
        }
        marks.put(
                mark,
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "person", "",
                        "personName", around.getAttributeNS(WORD, "author"),
                        "organisation", "",
                        "organisationId", "",
                        "colour", "",
                        "at", around.getAttributeNS(WORD, "date")));
    }

    private void footnote(int id) {
        var note = file.getFootnoteByID(id);
        if (note != null) {
            var text = note.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining(" "))
                    .strip();
            line.node(new XmlElement("footnote", Map.of("text", text), List.of()));
        }
    }
}
