/** The form by which a call is made, and who is asked in it. */
@NullMarked
package org.jointly.ui.consultation.making;

import org.jspecify.annotations.NullMarked;
