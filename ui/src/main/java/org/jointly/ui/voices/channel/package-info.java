/** Channels for voices: what a survivor is told and asked, who serves on the channel, and how it goes. */
@NullMarked
package org.jointly.ui.voices.channel;

import org.jspecify.annotations.NullMarked;
