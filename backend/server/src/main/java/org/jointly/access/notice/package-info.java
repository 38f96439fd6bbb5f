/** Letters to an organisation's administrators about what they should look at. */
@NullMarked
package org.jointly.access.notice;

import org.jspecify.annotations.NullMarked;
