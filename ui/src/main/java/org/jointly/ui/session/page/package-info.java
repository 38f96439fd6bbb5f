/** What pages say of themselves: whether they are about the person alone, stand inside of another, or show nothing. */
@NullMarked
package org.jointly.ui.session.page;

import org.jspecify.annotations.NullMarked;
