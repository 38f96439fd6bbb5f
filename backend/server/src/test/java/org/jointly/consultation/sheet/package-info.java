/** Tests of the comments of a call as files. */
@NullMarked
package org.jointly.consultation.sheet;

import org.jspecify.annotations.NullMarked;
