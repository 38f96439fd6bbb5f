/** Who is signed in, for whom they act, and how their calls reach the backend. */
@NullMarked
package org.jointly.ui.session;

import org.jspecify.annotations.NullMarked;
