@NullMarked
package org.jointly.ui.consultation.asked;

import org.jspecify.annotations.NullMarked;
