/** The circle's room: what is known of survivors' voices without opening them. What they say is in a frame from another host. */
@NullMarked
package org.jointly.ui.voices;

import org.jspecify.annotations.NullMarked;
