/** For whom people act, what they have begun to type, and how their calls reach the backend. */
@NullMarked
package org.jointly.ui.session;

import org.jspecify.annotations.NullMarked;
