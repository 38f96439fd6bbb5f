@NullMarked
package org.jointly.ui.browser;

import org.jspecify.annotations.NullMarked;
