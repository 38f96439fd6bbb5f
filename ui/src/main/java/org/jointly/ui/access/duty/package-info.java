/** What a leaver has to do, and to whom it goes. */
@NullMarked
package org.jointly.ui.access.duty;

import org.jspecify.annotations.NullMarked;
