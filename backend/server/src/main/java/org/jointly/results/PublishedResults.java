package org.jointly.results;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.api.results.Link;
import org.jointly.api.results.Result;
import org.jointly.programme.PublishedList;
import org.jointly.programme.PublishedPart;

/** The results of a published programme and its documents, on their way in. */
record PublishedResults(ResultRows results, LinkRows links, List<Result> changes, List<Link> documents)
        implements PublishedPart {
    private static final UUID NO_ID = new UUID(0, 0);

    @Override
    public List<PublishedList<?>> lists(UUID programme) {
        return List.of(
                new PublishedList<>(
                        "results",
                        withoutIds(results.findByProgrammeOrderByPosition(programme).stream()
                                .map(ResultRow::seen)
                                .toList()),
                        withoutIds(changes),
                        result -> List.of(result.type(), result.title())),
                new PublishedList<>(
                        "links",
                        links.findByProgrammeOrderByPosition(programme).stream()
                                .map(LinkRow::seen)
                                .toList(),
                        documents,
                        link -> List.of(link.url())));
    }

    @Override
    public void replace(UUID programme) {
        results.deleteByProgramme(programme);
        links.deleteByProgramme(programme);
        results.saveAll(IntStream.range(0, changes.size())
                .mapToObj(i -> ResultRow.of(programme, i, changes.get(i)))
                .toList());
        links.saveAll(IntStream.range(0, documents.size())
                .mapToObj(i -> LinkRow.of(programme, i, documents.get(i)))
                .toList());
    }

    /** A file gives them ids anew each time. */
    private static List<Result> withoutIds(List<Result> results) {
        return results.stream()
                .map(result ->
                        new Result(NO_ID, result.type(), result.title(), result.description(), result.indicators()))
                .toList();
    }
}
