@NullMarked
package org.jointly.access.machine;

import org.jspecify.annotations.NullMarked;
