package org.jointly.ui.consultation.call;

import org.jointly.api.consultation.RowPlace;
import org.jointly.ui.component.Words;

/** Says what a comment is about. */
public final class CommentPlace {
    private CommentPlace() {}

    /** The question, the heading of the passage, the field of the programme, or the whole. */
    public static String words(RowPlace place) {
        if (place.question() != null) {
            return Words.say("call.question", place.question());
        }
        if (place.passage() == null) {
            return Words.say("call.whole");
        }
        if (place.field() != null) {
            return ProgrammeFieldName.of(place.field());
        }
        return place.section() == null ? Words.say("call.before-sections") : place.section();
    }
}
