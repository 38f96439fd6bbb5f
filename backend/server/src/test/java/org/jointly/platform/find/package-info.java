@NullMarked
package org.jointly.platform.find;

import org.jspecify.annotations.NullMarked;
