/** Pages of plain HTML for people who are not signed in: they need no script and keep nothing. */
@NullMarked
package org.jointly.ui.session.plain;

import org.jspecify.annotations.NullMarked;
