/** By whose word people sign in, and which groups stand for roles. */
@NullMarked
package org.jointly.ui.access.provider;

import org.jspecify.annotations.NullMarked;
