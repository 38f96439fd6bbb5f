@NullMarked
package org.jointly.ui.document;

import org.jspecify.annotations.NullMarked;
