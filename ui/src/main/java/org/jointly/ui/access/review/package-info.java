/** Reviews of who has which access. */
@NullMarked
package org.jointly.ui.access.review;

import org.jspecify.annotations.NullMarked;
