/** What can be found, offered by features and collected by the search; and how words are compared. */
@NullMarked
package org.jointly.platform.find;

import org.jspecify.annotations.NullMarked;
