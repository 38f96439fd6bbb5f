/** Changes of people's mail addresses, confirmed at both ends. */
@NullMarked
package org.jointly.access.mailchange;

import org.jspecify.annotations.NullMarked;
