/** What readers do on the page that opens voices: their keys, reading, replying, passing on. */
@NullMarked
package org.jointly.voices.reader;

import org.jspecify.annotations.NullMarked;
