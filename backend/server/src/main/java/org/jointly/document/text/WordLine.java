package org.jointly.document.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jointly.api.document.LeftOut;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Reads the letters of a paragraph with their looks, links, footnotes and tracked changes. */
final class WordLine {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final Pattern FIELD_LINK = Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"");

    /** How POI writes the place of a note. */
    private static final Pattern REFERENCE = Pattern.compile("\\[(foot|end)noteRef:\\d+]");

    private final XWPFDocument file;
    private final Set<LeftOut> leftOut;
    private final Line line = new Line();
    private @Nullable String fieldLink;

    WordLine(XWPFDocument file, Set<LeftOut> leftOut) {
        this.file = file;
        this.leftOut = leftOut;
    }

    List<XmlNode> read(XWPFParagraph paragraph) {
        try (var cursor = paragraph.getCTP().newCursor()) {
            children(cursor, Map.of(), paragraph);
        }
        return line.nodes();
    }

    /** Links stand in tracked changes, tracked changes in links, and both in fields and forms. */
    private void children(XmlCursor cursor, Map<String, Object> around, XWPFParagraph paragraph) {
        for (var more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
            cursor.push();
            child(cursor, new HashMap<>(around), paragraph);
            cursor.pop();
        }
    }

    private void child(XmlCursor cursor, Map<String, Object> marks, XWPFParagraph paragraph) {
        var name = cursor.getName().getLocalPart();
        switch (name) {
            case "r" -> run(new XWPFRun(letters(cursor.getObject()), (IRunBody) paragraph), marks);
            case "hyperlink" -> {
                link(cursor.getAttributeText(new QName(RELATIONS, "id")), marks);
                children(cursor, marks, paragraph);
            }
            case "ins", "moveTo" -> {
                change("insertion", "deletion", cursor, marks);
                children(cursor, marks, paragraph);
            }
            case "del", "moveFrom" -> {
                change("deletion", "insertion", cursor, marks);
                children(cursor, marks, paragraph);
            }
            case "sdt", "sdtContent", "smartTag", "fldSimple", "customXml", "bdo", "dir" ->
                children(cursor, marks, paragraph);
            default -> {}
        }
    }

    /** Where letters stand in something in which the standard does not expect them, POI sees nothing but XML. */
    private static CTR letters(XmlObject run) {
        return run instanceof CTR known ? known : (CTR) run.copy().changeType(CTR.type);
    }

    private void link(@Nullable String relation, Map<String, Object> marks) {
        var target = relation == null ? null : file.getHyperlinkByID(relation);
        address(target == null ? null : target.getURL(), marks);
    }

    private void address(@Nullable String address, Map<String, Object> marks) {
        Optional.ofNullable(address)
                .flatMap(Address::of)
                .ifPresentOrElse(href -> marks.put("link", Map.of("href", href)), () -> leftOut.add(LeftOut.LINKS));
    }

    private void run(XWPFRun run, Map<String, Object> marks) {
        field(run.getCTR());
        if (fieldLink != null) {
            address(fieldLink, marks);
        }
        look(run, marks);
        line.words(REFERENCE.matcher(run.text()).replaceAll("").replace('\t', ' '), marks);
        for (var reference : run.getCTR().getFootnoteReferenceArray()) {
            footnote(reference.getId().intValue());
        }
        if (run.getCTR().sizeOfEndnoteReferenceArray() > 0) {
            leftOut.add(LeftOut.ENDNOTES);
        }
    }

    /** Older files write a link as a field: its beginning, its code, what one sees of it, and its end. */
    private void field(CTR run) {
        for (var code : run.getInstrTextArray()) {
            var link = FIELD_LINK.matcher(code.getStringValue());
            if (link.find()) {
                fieldLink = link.group(1);
            }
        }
        for (var mark : run.getFldCharArray()) {
            if (mark.getFldCharType() == STFldCharType.END) {
                fieldLink = null;
            }
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
        if (run.getUnderline() != UnderlinePatterns.NONE && !marks.containsKey("link")) {
            marks.put("underline", Map.of());
        }
    }

    /** The inner one of two counts. */
    private static void change(String mark, String other, XmlCursor change, Map<String, Object> marks) {
        marks.remove(other);
        marks.put(
                mark,
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "person", "",
                        "personName", said(change, "author"),
                        "organisation", "",
                        "organisationId", "",
                        "colour", "",
                        "at", said(change, "date")));
    }

    private static String said(XmlCursor change, String attribute) {
        var said = change.getAttributeText(new QName(WORD, attribute));
        return said == null ? "" : said;
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
