package org.jointly.search;

import io.micronaut.http.annotation.Controller;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.SearchApi;
import org.jointly.api.search.SearchResult;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class SearchController implements SearchApi {
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @Override
    @Costly(Kind.SEARCH)
    public SearchResult search(String q, @Nullable FoundKind kind) {
        return search.search(q, kind);
    }
}
