/** What a connection may cost before it is known who speaks: bounds in bytes, time and number, on every port. */
@NullMarked
package org.jointly.platform.edge;

import org.jspecify.annotations.NullMarked;
