/** Tests of signing in by an organisation's own identity provider. */
@NullMarked
package org.jointly.access.provider;

import org.jspecify.annotations.NullMarked;
