/** What became different of programmes, field by field: contents, which stand beside the trail and never in it. */
@NullMarked
package org.jointly.programme.change;

import org.jspecify.annotations.NullMarked;
