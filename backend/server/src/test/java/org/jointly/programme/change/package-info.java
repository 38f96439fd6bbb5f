@NullMarked
package org.jointly.programme.change;

import org.jspecify.annotations.NullMarked;
