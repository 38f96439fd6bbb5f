/** What is bound to each request before anything else of the platform sees it: who asks, and for which organisation. */
@NullMarked
package org.jointly.access.edge;

import org.jspecify.annotations.NullMarked;
