package org.jointly.ui.notification;

import org.jointly.api.notification.Notice;
import org.jointly.ui.component.Words;

/** Says what a notice tells. */
final class NoticeWords {
    private NoticeWords() {}

    /** What happened, without what it is about; of a kind that we do not know, that something did. */
    static String happened(Notice notice) {
        var key = "notice." + notice.kind();
        var detailed = key + "." + notice.detail();
        return Words.say(Words.knows(detailed) ? detailed : Words.knows(key) ? key : "notice.other");
    }

    static String kind(String kind) {
        var key = "notice-kind." + kind;
        return Words.knows(key) ? Words.say(key) : kind;
    }
}
