/** Tells people and administrators in time that a dated role ends. */
@NullMarked
package org.jointly.access.ending;

import org.jspecify.annotations.NullMarked;
