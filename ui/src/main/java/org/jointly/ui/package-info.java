/** What people see of Jointly in the browser. */
@NullMarked
package org.jointly.ui;

import org.jspecify.annotations.NullMarked;
