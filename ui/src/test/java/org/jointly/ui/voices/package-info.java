@NullMarked
package org.jointly.ui.voices;

import org.jspecify.annotations.NullMarked;
