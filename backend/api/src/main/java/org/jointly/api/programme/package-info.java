/** Joint programmes: what they are, who takes part, and what was published about them. */
@NullMarked
package org.jointly.api.programme;

import org.jspecify.annotations.NullMarked;
