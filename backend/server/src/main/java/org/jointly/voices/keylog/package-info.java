/** Organisations' key logs: signed, append-only lists of who holds which keys, and the checks an entry must pass. */
@NullMarked
package org.jointly.voices.keylog;

import org.jspecify.annotations.NullMarked;
