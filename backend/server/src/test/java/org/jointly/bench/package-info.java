/** Loads, measured and printed; run by {@code bin/bench}, never part of the build. */
@NullMarked
package org.jointly.bench;

import org.jspecify.annotations.NullMarked;
