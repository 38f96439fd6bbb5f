/** The ground every feature stands on: who is acting, inside which transaction, and how one says no. */
@NullMarked
package org.jointly.platform;

import org.jspecify.annotations.NullMarked;
