package org.jointly.exchange;

import io.micronaut.http.HttpStatus;
import java.util.Locale;
import org.jointly.exchange.iati.xml.FileRefused;
import org.jointly.platform.problem.Refusal;

/** A file of which nothing can be taken; its type says what kind of trouble it is. */
final class UnusableFile extends Refusal {
    private static final long serialVersionUID = 1L;

    UnusableFile(FileRefused refused) {
        super(
                refused.kind().tooMuch() ? HttpStatus.REQUEST_ENTITY_TOO_LARGE : HttpStatus.UNPROCESSABLE_ENTITY,
                "file-" + refused.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refused.said());
    }
}
