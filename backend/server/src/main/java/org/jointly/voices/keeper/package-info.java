/** What happens by the clock: retention, frozen counts, tombstones, and whether enough people are on call. */
@NullMarked
package org.jointly.voices.keeper;

import org.jspecify.annotations.NullMarked;
