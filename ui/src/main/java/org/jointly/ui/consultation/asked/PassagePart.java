package org.jointly.ui.consultation.asked;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.PassageKind;
import org.jointly.api.consultation.RowPlace;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.ProgrammeFieldName;

/** One passage of the text that is consulted on, with what the organisation says of it under it. */
class PassagePart extends Div {
    /** The words of the passage that are selected, by their first and last letter; empty where none are. */
    private static final String SELECTED = """
            const chosen = getSelection();
            if (!chosen.rangeCount || chosen.isCollapsed) return '';
            const words = chosen.getRangeAt(0);
            if (!this.contains(words.startContainer) || !this.contains(words.endContainer)) return '';
            const before = document.createRange();
            before.selectNodeContents(this);
            before.setEnd(words.startContainer, words.startOffset);
            const start = before.toString().length;
            return start + ' ' + (start + words.toString().length);""";

    private final transient Passage passage;
    private final HtmlContainer text;
    private final RemarksAt remarks;

    PassagePart(Prepared prepared, Passage passage) {
        this.passage = passage;
        remarks = new RemarksAt(prepared, whole(), false);
        text = new HtmlContainer(tag());
        text.setText(passage.text());
        text.addClassName("passage-text");
        text.getElement().setAttribute("dir", "auto");
        addClassNames("passage", "passage-" + passage.kind());
        if (passage.kind() == PassageKind.FIELD && passage.field() != null) {
            var label = new Span(ProgrammeFieldName.of(passage.field()));
            label.addClassName("kind");
            add(label);
        }
        add(text);
        if (prepared.takesMore() && !passage.text().isBlank()) {
            var comment = Buttons.quiet(Words.say("remark.comment"), this::comment);
            comment.setIcon(VaadinIcon.COMMENT_O.create());
            comment.getElement().getThemeList().add("small");
            comment.addClassName("passage-comment");
            comment.setAriaLabel(Words.say("remark.comment-on", brief()));
            // a tap takes the selection away before its click is told
            comment.getElement().executeJs("this.addEventListener('mousedown', down => down.preventDefault())");
            add(comment);
        }
        add(remarks);
    }

    private void comment() {
        text.getElement().executeJs(SELECTED).then(String.class, this::comment);
    }

    /** @param selected the first letter and the one after the last, or nothing for the whole passage */
    void comment(String selected) {
        remarks.write(chosen(selected));
    }

    private RowPlace chosen(String selected) {
        if (!selected.matches("\\d{1,7} \\d{1,7}")) {
            return whole();
        }
        var at = selected.indexOf(' ');
        var start = Integer.parseInt(selected.substring(0, at));
        var end = Math.min(
                Integer.parseInt(selected.substring(at + 1)), passage.text().length());
        return start >= end
                ? whole()
                : new RowPlace(
                        null,
                        passage.position(),
                        passage.section(),
                        passage.field(),
                        start,
                        end,
                        passage.text().substring(start, end));
    }

    private RowPlace whole() {
        return new RowPlace(null, passage.position(), passage.section(), passage.field(), null, null, null);
    }

    private String tag() {
        return switch (passage.kind()) {
            // the page has a heading of the first level, the text one of the second
            case HEADING -> "h" + Math.min(6, Math.max(1, passage.level()) + 2);
            case PARAGRAPH, FIELD -> "p";
            case ITEM, CELL -> "div";
        };
    }

    private String brief() {
        var words = passage.text().strip();
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }
}
