package org.jointly.ui.consultation.asked;

import org.jointly.api.programme.TextKind;
import org.jointly.ui.component.Words;

/** What a field of a programme is called where its text is consulted on. */
final class ProgrammeFieldName {
    private ProgrammeFieldName() {}

    static String of(String field) {
        return switch (field) {
            case "title" -> Words.say("programme.title");
            case "description" -> Words.say("call.field-description");
            case "period" -> Words.say("call.field-period");
            case "objectives" -> Words.of(TextKind.OBJECTIVES);
            case "target-groups" -> Words.of(TextKind.TARGET_GROUPS);
            case "other" -> Words.of(TextKind.OTHER);
            default -> field;
        };
    }
}
