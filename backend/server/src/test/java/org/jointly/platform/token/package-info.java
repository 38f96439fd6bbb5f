@NullMarked
package org.jointly.platform.token;

import org.jspecify.annotations.NullMarked;
