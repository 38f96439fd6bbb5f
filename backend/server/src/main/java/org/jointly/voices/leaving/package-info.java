/** What an organisation takes out of channels for voices, and what of them stands in the way of its leaving. */
@NullMarked
package org.jointly.voices.leaving;

import org.jspecify.annotations.NullMarked;
