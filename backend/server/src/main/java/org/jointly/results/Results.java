package org.jointly.results;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.results.Link;
import org.jointly.api.results.Result;
import org.jointly.programme.Programmes;
import org.jointly.programme.PublishedPart;

/** The public face of the feature. */
@Singleton
@Transactional(readOnly = true)
public class Results {
    private final Programmes programmes;
    private final ResultRows results;
    private final LinkRows links;

    Results(Programmes programmes, ResultRows results, LinkRows links) {
        this.programmes = programmes;
        this.results = results;
        this.links = links;
    }

    /** What a published file says of results, ready to be taken over with the programme. */
    public PublishedPart published(List<Result> changes, List<Link> documents) {
        return new PublishedResults(results, links, changes, documents);
    }

    List<Result> results(UUID programme) {
        programmes.standing(programme);
        return results.findByProgrammeOrderByPosition(programme).stream()
                .map(ResultRow::seen)
                .toList();
    }

    List<Link> links(UUID programme) {
        programmes.standing(programme);
        return links.findByProgrammeOrderByPosition(programme).stream()
                .map(LinkRow::seen)
                .toList();
    }
}
