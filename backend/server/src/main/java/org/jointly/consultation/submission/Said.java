package org.jointly.consultation.submission;

import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** What a remark says, once it says something. */
record Said(@Nullable Stance stance, String text, @Nullable String proposal) {
    /** @param asked what kind of question it answers; absent elsewhere */
    static Said of(WriteRemark request, @Nullable CallQuestionKind asked) {
        var text = request.text() == null ? "" : request.text().strip();
        var proposal = request.proposal() == null || request.proposal().isBlank()
                ? null
                : request.proposal().strip();
        if (request.stance() != null && asked != CallQuestionKind.STANCE) {
            throw new Invalid("/stance", "consultation.no-stance-here");
        }
        if (asked == CallQuestionKind.STANCE && request.stance() == null) {
            throw new Invalid("/stance", "consultation.say-where-you-stand");
        }
        if (proposal != null && request.passage() == null) {
            throw new Invalid("/proposal", "consultation.proposal-needs-a-passage");
        }
        if (text.isEmpty() && request.stance() == null && proposal == null) {
            throw new Invalid("/text", "consultation.say-something");
        }
        return new Said(request.stance(), text, proposal);
    }
}
