package org.jointly.ui.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.FoundWords;
import org.jointly.api.search.SearchApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.Search;

/** What the field on top suggests: the first few of each kind, and everything on a page of its own. */
@Singleton
class EverythingSearch implements Search {
    private static final int OF_EACH_KIND = 3;
    private static final int LONGEST = 90;

    private final SearchApi search;
    private final FoundPlaces places;

    EverythingSearch(SearchApi search, FoundPlaces places) {
        this.search = search;
        this.places = places;
    }

    @Override
    public List<Suggestion> suggestions(String typed) {
        return search.search(typed, null).groups().stream()
                .flatMap(group ->
                        group.found().stream().limit(OF_EACH_KIND).map(found -> suggestion(group.kind(), found)))
                .toList();
    }

    @Override
    public void all(String typed) {
        UI.getCurrent().navigate(SearchView.class, QueryParameters.of("q", typed));
    }

    private Suggestion suggestion(FoundKind kind, Found found) {
        var title = plain(found.title().isEmpty() ? found.excerpt() : found.title());
        return new Suggestion(
                Words.say("search.suggestion", cut(title), Words.say("search.one." + kind)), places.path(kind, found));
    }

    private static String plain(List<FoundWords> words) {
        return words.stream().map(FoundWords::text).collect(Collectors.joining());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
