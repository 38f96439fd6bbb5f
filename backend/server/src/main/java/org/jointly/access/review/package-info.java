/** Reviews of who has which access. */
@NullMarked
package org.jointly.access.review;

import org.jspecify.annotations.NullMarked;
