/** By when invitations are to be answered, and when programmes end. */
@NullMarked
package org.jointly.programme.deadline;

import org.jspecify.annotations.NullMarked;
