/** Rows of the log: edits, how far it goes, whose client numbers are, snapshots. */
@NullMarked
package org.jointly.document.live.log;

import org.jspecify.annotations.NullMarked;
