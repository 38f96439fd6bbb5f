/** Search: one question over everything that the acting organisation may see. */
@NullMarked
package org.jointly.api.search;

import org.jspecify.annotations.NullMarked;
