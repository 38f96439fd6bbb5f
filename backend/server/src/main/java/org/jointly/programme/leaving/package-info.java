/** What an organisation takes out of programmes, what becomes of them when it leaves, and what the others are told before. */
@NullMarked
package org.jointly.programme.leaving;

import org.jspecify.annotations.NullMarked;
