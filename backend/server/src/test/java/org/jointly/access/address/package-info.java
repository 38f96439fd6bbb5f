/** Tests of what counts as a public address. */
@NullMarked
package org.jointly.access.address;

import org.jspecify.annotations.NullMarked;
