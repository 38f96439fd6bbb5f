@NullMarked
package org.jointly.ui.organisation;

import org.jspecify.annotations.NullMarked;
