@NullMarked
package org.jointly.programme;

import org.jspecify.annotations.NullMarked;
