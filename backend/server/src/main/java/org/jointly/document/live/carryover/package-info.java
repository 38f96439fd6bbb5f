/** Texts of the nested form from before, brought into the flat one. */
@NullMarked
package org.jointly.document.live.carryover;

import org.jspecify.annotations.NullMarked;
