/** What of discussions can be found: topics and comments, read for the index of the search. */
@NullMarked
package org.jointly.discussion.find;

import org.jspecify.annotations.NullMarked;
