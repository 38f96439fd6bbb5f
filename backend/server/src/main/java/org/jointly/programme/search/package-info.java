/** By what a programme is found: its words and the regions of its places. */
@NullMarked
package org.jointly.programme.search;

import org.jspecify.annotations.NullMarked;
