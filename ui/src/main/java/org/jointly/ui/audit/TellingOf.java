package org.jointly.ui.audit;

import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.Signature;
import org.jointly.ui.programme.ProgrammeChanges;
import org.jspecify.annotations.Nullable;

/**
 * How a trail is told.
 *
 * @param subjects where what was acted on is shown; null where sentences lead nowhere
 * @param only told whose acts alone somebody wants to read; null where names lead nowhere
 * @param changes tells what changes of programmes made different; null where that is left out
 * @param empty the key of what is said where nothing was done
 */
record TellingOf(
        @Nullable Subjects subjects,
        @Nullable SerializableConsumer<Signature> only,
        @Nullable ProgrammeChanges changes,
        String empty) {
    /** Sentences alone. */
    static final TellingOf PLAIN = new TellingOf(null, null, null, "trail.empty");
}
