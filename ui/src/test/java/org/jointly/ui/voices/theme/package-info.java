@NullMarked
package org.jointly.ui.voices.theme;

import org.jspecify.annotations.NullMarked;
