package org.jointly.document;

import java.util.EnumSet;
import java.util.Set;
import org.jointly.api.document.DocumentAbility;
import org.jointly.programme.Standing;

/** Who may do what with a document. Whether one may see it at all is PostgreSQL's to say. */
final class DocumentPolicy {
    private DocumentPolicy() {}

    static Set<DocumentAbility> abilities(Standing standing) {
        var abilities = EnumSet.noneOf(DocumentAbility.class);
        if (standing.edits()) {
            abilities.add(DocumentAbility.WRITE);
        }
        if (standing.comments()) {
            abilities.add(DocumentAbility.COMMENT);
        }
        return abilities;
    }
}
