/** The page on which somebody looks after their own account and the organisations they belong to. */
@NullMarked
package org.jointly.ui.access.account;

import org.jspecify.annotations.NullMarked;
