@NullMarked
package org.jointly.access.invitation;

import org.jspecify.annotations.NullMarked;
