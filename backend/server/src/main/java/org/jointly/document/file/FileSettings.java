package org.jointly.document.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * How texts become files.
 *
 * @param fonts a folder of TrueType fonts (.ttf) for the letters that DejaVu Sans lacks
 */
@ConfigurationProperties("jointly.documents")
record FileSettings(@Nullable String fonts) {}
