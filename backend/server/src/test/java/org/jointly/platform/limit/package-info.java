@NullMarked
package org.jointly.platform.limit;

import org.jspecify.annotations.NullMarked;
