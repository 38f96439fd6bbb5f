/** Survivors' voices: channels, what came in, themes and their effects. Never what a survivor wrote. */
@NullMarked
package org.jointly.api.voices;

import org.jspecify.annotations.NullMarked;
