package org.jointly.ui.consultation.call;

import org.jointly.api.programme.TextKind;
import org.jointly.ui.component.Words;

/** What a field of a programme is called where its text is consulted on. */
public final class ProgrammeFieldName {
    private ProgrammeFieldName() {}

    public static String of(String field) {
        return Words.say(key(field));
    }

    /** Of the message that names it. */
    public static String key(String field) {
        return switch (field) {
            case "title" -> "programme.title";
            case "description" -> "call.field-description";
            case "period" -> "call.field-period";
            case "objectives" -> Words.key(TextKind.OBJECTIVES);
            case "target-groups" -> Words.key(TextKind.TARGET_GROUPS);
            default -> Words.key(TextKind.OTHER);
        };
    }
}
