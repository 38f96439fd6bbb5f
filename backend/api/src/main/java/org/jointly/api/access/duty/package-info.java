/** What somebody still has to do when they leave, and to whom it goes. */
@NullMarked
package org.jointly.api.access.duty;

import org.jspecify.annotations.NullMarked;
