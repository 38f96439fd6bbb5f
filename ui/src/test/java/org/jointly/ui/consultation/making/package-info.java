@NullMarked
package org.jointly.ui.consultation.making;

import org.jspecify.annotations.NullMarked;
