/** Reviews: administrators look at everybody's access and keep it or take it away. */
@NullMarked
package org.jointly.api.access.review;

import org.jspecify.annotations.NullMarked;
