@NullMarked
package org.jointly.access.rights;

import org.jspecify.annotations.NullMarked;
