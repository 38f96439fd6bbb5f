/** The side of those who are asked: the text, what they prepare and submit, and the answers they get. */
@NullMarked
package org.jointly.ui.consultation.asked;

import org.jspecify.annotations.NullMarked;
