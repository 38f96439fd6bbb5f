/** Joint programmes: what they are, and who takes part. */
@NullMarked
package org.jointly.api.programme;

import org.jspecify.annotations.NullMarked;
