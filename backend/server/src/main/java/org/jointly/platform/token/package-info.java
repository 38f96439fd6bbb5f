/** Tokens that the backend gives away and knows again: tickets and challenges. */
@NullMarked
package org.jointly.platform.token;

import org.jspecify.annotations.NullMarked;
