package org.jointly.document.text;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jointly.document.text.reading.Remark;

/** Comments in the margin of a Word file, each on the words it is about. */
final class DocxRemarks {
    private final XWPFDocument file;
    private final List<Remark> waiting;
    private final Map<Remark, BigInteger> begun = new LinkedHashMap<>();
    private int written;

    DocxRemarks(XWPFDocument file, List<Remark> remarks) {
        this.file = file;
        waiting = new ArrayList<>(remarks);
    }

    /** Those whose words are there. */
    List<Remark> placed() {
        return waiting.stream().filter(remark -> remark.words() != null).toList();
    }

    /** Here the words of one begin or end. */
    void edge(XWPFParagraph paragraph, Remark remark, boolean begins) {
        if (begins && waiting.remove(remark)) {
            begun.put(remark, begin(paragraph, remark));
        } else if (!begins) {
            Optional.ofNullable(begun.remove(remark)).ifPresent(id -> end(paragraph, id));
        }
    }

    private BigInteger begin(XWPFParagraph paragraph, Remark remark) {
        var id = BigInteger.valueOf(written++);
        var comments = file.getDocComments() == null ? file.createComments() : file.getDocComments();
        var comment = comments.createComment(id);
        comment.setAuthor(DocxLetters.clean(remark.author()));
        comment.setDate(GregorianCalendar.from(remark.at().atZone(ZoneOffset.UTC)));
        comment.createParagraph().createRun().setText(DocxLetters.clean(remark.text()));
        paragraph.getCTP().addNewCommentRangeStart().setId(id);
        return id;
    }

    private static void end(XWPFParagraph paragraph, BigInteger id) {
        paragraph.getCTP().addNewCommentRangeEnd().setId(id);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(id);
    }

    /** Those whose words are gone stand at the end, where all others end too. */
    void leftOver() {
        var rest = List.copyOf(waiting);
        waiting.clear();
        rest.forEach(remark -> {
            var paragraph = file.createParagraph();
            var id = begin(paragraph, remark);
            paragraph.createRun().setText("[" + DocxLetters.clean(remark.quote()) + "]");
            end(paragraph, id);
        });
        begun.values().forEach(id -> end(file.createParagraph(), id));
        begun.clear();
    }
}
