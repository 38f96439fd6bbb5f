/**
 * Survivors' voices: sealed where they are written, kept sealed, read in a frame of their own. What stands here is
 * metadata, refusals of what was not allowed, and forgetting.
 */
@NullMarked
package org.jointly.voices;

import org.jspecify.annotations.NullMarked;
