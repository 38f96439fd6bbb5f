package org.jointly.document.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How live documents are kept.
 *
 * @param gather how long edits are gathered before they are written in one transaction
 * @param idle after what time a document that nobody has open leaves the memory
 * @param snapshotEvery after how many edits a snapshot is taken
 * @param unheard after what time without a word somebody at another node counts as gone; browsers speak up every 15 seconds
 * @param keepLog for how long what a version and the snapshots of a document have stays in the log too; absent for good
 * @param carryOver whether documents of the nested form that nobody opens are carried over too; what would become of them is
 *     said in the log in any case
 */
@ConfigurationProperties("jointly.documents")
public record LiveSettings(
        @Bindable(defaultValue = "4ms") Duration gather,
        @Bindable(defaultValue = "1m") Duration idle,
        @Bindable(defaultValue = "1000") int snapshotEvery,
        @Bindable(defaultValue = "30s") Duration unheard,
        @Nullable Duration keepLog,
        @Bindable(defaultValue = "true") boolean carryOver) {}
