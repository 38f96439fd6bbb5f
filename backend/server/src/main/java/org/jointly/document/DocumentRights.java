package org.jointly.document;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.programme.Standing;

/** What a standing lets somebody do with a programme's texts. */
@Singleton
class DocumentRights implements Standing.Rights {
    @Override
    public Set<String> of(Standing standing) {
        return DocumentPolicy.abilities(standing).stream()
                .map(ability -> "document." + ability)
                .collect(Collectors.toSet());
    }
}
