@NullMarked
package org.jointly.ui.session.signin;

import org.jspecify.annotations.NullMarked;
