@NullMarked
package org.jointly.ui.web;

import org.jspecify.annotations.NullMarked;
