/** Joint programmes: what they are, and which organisations take part in which capacity. */
@NullMarked
package org.jointly.programme;

import org.jspecify.annotations.NullMarked;
