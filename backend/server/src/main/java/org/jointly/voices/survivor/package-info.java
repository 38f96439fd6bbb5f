/** What survivors do with their code: send, look up, be answered, take back. */
@NullMarked
package org.jointly.voices.survivor;

import org.jspecify.annotations.NullMarked;
