/** Where two lists, and two texts, differ. */
@NullMarked
package org.jointly.platform.difference;

import org.jspecify.annotations.NullMarked;
