@NullMarked
package org.jointly.ui.consultation;

import org.jspecify.annotations.NullMarked;
