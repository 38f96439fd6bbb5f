/** The side of those who draft: how far a call is, who submitted, and what can be done with it. */
@NullMarked
package org.jointly.ui.consultation.drafting;

import org.jspecify.annotations.NullMarked;
