@NullMarked
package org.jointly.ui.consultation.matrix;

import org.jspecify.annotations.NullMarked;
