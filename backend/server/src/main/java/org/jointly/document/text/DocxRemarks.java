package org.jointly.document.text;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Comments in the margin of a Word file, each at the first paragraph that holds the words it is about. */
final class DocxRemarks {
    private final XWPFDocument file;
    private final List<Remark> waiting;
    private int written;

    DocxRemarks(XWPFDocument file, List<Remark> remarks) {
        this.file = file;
        waiting = new ArrayList<>(remarks);
    }

    /** The numbers of the comments that begin here. */
    List<BigInteger> begin(XWPFParagraph paragraph, String words) {
        var here = waiting.stream()
                .filter(remark -> !remark.quote().isBlank() && words.contains(remark.quote()))
                .toList();
        waiting.removeAll(here);
        return here.stream().map(remark -> begin(paragraph, remark)).toList();
    }

    private BigInteger begin(XWPFParagraph paragraph, Remark remark) {
        var id = BigInteger.valueOf(written++);
        var comments = file.getDocComments() == null ? file.createComments() : file.getDocComments();
        var comment = comments.createComment(id);
        comment.setAuthor(Docx.clean(remark.author()));
        comment.setDate(GregorianCalendar.from(remark.at().atZone(ZoneOffset.UTC)));
        comment.createParagraph().createRun().setText(Docx.clean(remark.text()));
        paragraph.getCTP().addNewCommentRangeStart().setId(id);
        return id;
    }

    void end(XWPFParagraph paragraph, List<BigInteger> begun) {
        begun.forEach(id -> {
            paragraph.getCTP().addNewCommentRangeEnd().setId(id);
            paragraph.getCTP().addNewR().addNewCommentReference().setId(id);
        });
    }

    /** Those whose words are gone stand at the end. */
    void leftOver() {
        var rest = List.copyOf(waiting);
        waiting.clear();
        rest.forEach(remark -> {
            var paragraph = file.createParagraph();
            var begun = List.of(begin(paragraph, remark));
            paragraph.createRun().setText("[" + Docx.clean(remark.quote()) + "]");
            end(paragraph, begun);
        });
    }
}
