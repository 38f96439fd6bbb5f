/** What a leaver has to do, and to whom it goes. */
@NullMarked
package org.jointly.access.handover;

import org.jspecify.annotations.NullMarked;
