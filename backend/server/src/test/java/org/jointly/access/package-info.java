@NullMarked
package org.jointly.access;

import org.jspecify.annotations.NullMarked;
