/** The page of who is asked in a call by a link in a mail, without an account. */
@NullMarked
package org.jointly.ui.consultation.invited;

import org.jspecify.annotations.NullMarked;
