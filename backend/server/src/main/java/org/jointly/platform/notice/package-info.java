/** What features say of their events, so that people can be told of them. */
@NullMarked
package org.jointly.platform.notice;

import org.jspecify.annotations.NullMarked;
