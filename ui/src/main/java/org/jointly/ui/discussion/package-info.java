/** Discussion as people see it: topics, who may read them, and answers. */
@NullMarked
package org.jointly.ui.discussion;

import org.jspecify.annotations.NullMarked;
