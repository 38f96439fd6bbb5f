@NullMarked
package org.jointly.ui.consultation.drafting;

import org.jspecify.annotations.NullMarked;
