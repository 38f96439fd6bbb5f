@NullMarked
package org.jointly.access.member;

import org.jspecify.annotations.NullMarked;
