/** A person's own account: name, sessions, ways to sign in, memberships, and their mail address. */
@NullMarked
package org.jointly.api.access.account;

import org.jspecify.annotations.NullMarked;
