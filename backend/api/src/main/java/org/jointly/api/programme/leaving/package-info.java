/** The contract of what others in a programme are told of an organisation that leaves the platform. */
@NullMarked
package org.jointly.api.programme.leaving;

import org.jspecify.annotations.NullMarked;
