package org.jointly.document.version;

import org.jointly.document.DocumentRow;
import org.jointly.document.StoredText;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/**
 * A state of a document that is to be kept.
 *
 * @param by whoever asked for it, or nobody
 */
record NewVersion(
        DocumentRow document,
        @Nullable String name,
        StoredText text,
        @Nullable By by) {}
