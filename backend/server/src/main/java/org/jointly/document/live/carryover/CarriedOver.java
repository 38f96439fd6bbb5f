package org.jointly.document.live.carryover;

import java.util.UUID;
import org.jointly.document.text.reading.FlatText;

/**
 * A document's text stands in the flat form now. Told in the transaction that wrote it, as
 * {@link org.jointly.platform.Duty#DOCUMENTS}.
 */
public record CarriedOver(UUID document, FlatText text) {}
