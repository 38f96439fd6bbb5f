@NullMarked
package org.jointly.ui.settings;

import org.jspecify.annotations.NullMarked;
