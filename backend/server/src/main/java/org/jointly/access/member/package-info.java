/** An organisation's people as its administrators manage them: roles for a time, suspension, removal. */
@NullMarked
package org.jointly.access.member;

import org.jspecify.annotations.NullMarked;
