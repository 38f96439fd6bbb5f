package org.jointly.ui.session;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.nio.channels.ClosedChannelException;
import java.util.UUID;
import org.eclipse.jetty.io.EofException;
import org.jointly.ui.component.Notices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in plain words that something failed; the stack trace goes to the log. */
class CalmErrors implements ErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(CalmErrors.class);

    @Override
    public void error(ErrorEvent event) {
        switch (event.getThrowable()) {
            case Refusal refusal -> Notices.refused(refusal.problem());
            case BackendAway away -> {
                log.warn("The backend does not answer: {}", away.getMessage());
                Notices.away();
            }
            case Throwable gone when isGone(gone) -> log.debug("A browser went away while it was answered");
            case Throwable unexpected -> {
                var number = UUID.randomUUID().toString();
                log.error("Unexpected, told as {}", number, unexpected);
                Notices.unexpected(number);
            }
        }
    }

    /** The reader closed the page, or lost the network: nobody is there to be told, and nothing is broken. */
    private static boolean isGone(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}
