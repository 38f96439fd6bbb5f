@NullMarked
package org.jointly.recovery;

import org.jspecify.annotations.NullMarked;
