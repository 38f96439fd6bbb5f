@NullMarked
package org.jointly.ui.audit;

import org.jspecify.annotations.NullMarked;
