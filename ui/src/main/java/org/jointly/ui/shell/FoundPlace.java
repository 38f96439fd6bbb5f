package org.jointly.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where things of one kind are shown once they were found; the feature whose things they are offers it. */
public interface FoundPlace {
    /** The kind's word in the contract. */
    String kind();

    VaadinIcon icon();

    /** @param parent what it stands in besides its programme */
    String path(UUID id, UUID programme, @Nullable UUID parent);

    static FoundPlace of(String kind, VaadinIcon icon, Path path) {
        return new Offered(kind, icon, path);
    }

    /** How an address is made. */
    interface Path {
        String of(UUID id, UUID programme, @Nullable UUID parent);
    }

    /** A place that is no more than this. */
    record Offered(String kind, VaadinIcon icon, Path path) implements FoundPlace {
        @Override
        public String path(UUID id, UUID programme, @Nullable UUID parent) {
            return path.of(id, programme, parent);
        }
    }
}
