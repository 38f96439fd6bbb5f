/** Work that comes round and is done by one node of many. */
@NullMarked
package org.jointly.platform.job;

import org.jspecify.annotations.NullMarked;
