/** How much one person, one organisation and one address may ask for, and how much costly work is done at once. */
@NullMarked
package org.jointly.platform.limit;

import org.jspecify.annotations.NullMarked;
