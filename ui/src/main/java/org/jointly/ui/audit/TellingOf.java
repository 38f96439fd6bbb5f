package org.jointly.ui.audit;

import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * How a trail is told.
 *
 * @param subjects where what was acted on is shown; null where sentences lead nowhere
 * @param only told whose acts alone somebody wants to read; null where names lead nowhere
 */
record TellingOf(@Nullable Subjects subjects, @Nullable SerializableConsumer<Signature> only) {}
