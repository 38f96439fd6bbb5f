/** The frames in which readers hold their own keys and those of the organisation. */
@NullMarked
package org.jointly.ui.voices.keys;

import org.jspecify.annotations.NullMarked;
