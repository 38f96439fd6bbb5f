@NullMarked
package org.jointly.platform.edge;

import org.jspecify.annotations.NullMarked;
