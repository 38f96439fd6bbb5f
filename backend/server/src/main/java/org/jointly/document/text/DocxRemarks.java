package org.jointly.document.text;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Comments in the margin of a Word file, each on the words it is about where they first stand. */
final class DocxRemarks {
    private final XWPFDocument file;
    private final List<Remark> waiting;
    private int written;

    DocxRemarks(XWPFDocument file, List<Remark> remarks) {
        this.file = file;
        waiting = new ArrayList<>(remarks);
    }

    /** Those about words of this line. */
    Noted about(String line) {
        var here = waiting.stream()
                .filter(remark -> !remark.quote().isBlank() && line.contains(remark.quote()))
                .map(remark -> new Place(remark, line.indexOf(remark.quote())))
                .toList();
        here.forEach(place -> waiting.remove(place.remark));
        return new Noted(here);
    }

    private record Place(Remark remark, int start) {
        int end() {
            return start + remark.quote().length();
        }
    }

    /** The comments of one line, each on its words. */
    final class Noted {
        private final List<Place> places;
        private final Map<Place, BigInteger> begun = new LinkedHashMap<>();

        private Noted(List<Place> places) {
            this.places = places;
        }

        /** The line with its words cut where a comment begins or ends. */
        List<Span> cut(List<Span> line) {
            var pieces = new ArrayList<Span>();
            var at = 0;
            for (var span : line) {
                if (span instanceof Span.Words words) {
                    cut(words, at, pieces);
                } else {
                    pieces.add(span);
                }
                at += NodeReader.plain(List.of(span)).length();
            }
            return pieces;
        }

        private void cut(Span.Words words, int at, List<Span> pieces) {
            var end = at + words.text().length();
            var from = at;
            for (var border : borders().subSet(at + 1, end)) {
                pieces.add(words.part(from - at, border - at));
                from = border;
            }
            pieces.add(words.part(from - at, end - at));
        }

        private TreeSet<Integer> borders() {
            var borders = new TreeSet<Integer>();
            places.forEach(place -> {
                borders.add(place.start);
                borders.add(place.end());
            });
            return borders;
        }

        void begin(XWPFParagraph paragraph, int at) {
            places.stream()
                    .filter(place -> place.start == at && !begun.containsKey(place))
                    .forEach(place -> begun.put(place, DocxRemarks.this.begin(paragraph, place.remark)));
        }

        void end(XWPFParagraph paragraph, int at) {
            places.stream()
                    .filter(place -> place.end() == at)
                    .map(begun::remove)
                    .filter(Objects::nonNull)
                    .forEach(id -> DocxRemarks.end(paragraph, id));
        }
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

    private static void end(XWPFParagraph paragraph, BigInteger id) {
        paragraph.getCTP().addNewCommentRangeEnd().setId(id);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(id);
    }

    /** Those whose words are gone stand at the end. */
    void leftOver() {
        var rest = List.copyOf(waiting);
        waiting.clear();
        rest.forEach(remark -> {
            var paragraph = file.createParagraph();
            var begun = begin(paragraph, remark);
            paragraph.createRun().setText("[" + Docx.clean(remark.quote()) + "]");
            end(paragraph, begun);
        });
    }
}
