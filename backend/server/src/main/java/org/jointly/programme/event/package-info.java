/** What happened to a programme, for the trail. */
@NullMarked
package org.jointly.programme.event;

import org.jspecify.annotations.NullMarked;
