package org.jointly.discussion;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.Topic;
import org.jointly.organisation.Organisations;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;
import org.jspecify.annotations.Nullable;

/** Shows topics to the actor: with the programme's title, the latest comment, and what the actor may do. */
@Singleton
class TopicAnswers {
    private final Comments comments;
    private final Programmes programmes;
    private final Organisations organisations;

    TopicAnswers(Comments comments, Programmes programmes, Organisations organisations) {
        this.comments = comments;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    Topic of(TopicRow row) {
        return shown(List.of(row)).apply(row);
    }

    /** Shows any of these; what they have in common is looked up once. */
    Function<TopicRow, Topic> shown(List<TopicRow> rows) {
        var ids = rows.stream().map(TopicRow::programme).collect(Collectors.toSet());
        var standings = ids.stream().collect(Collectors.toMap(id -> id, programmes::standing));
        var titles = programmes.titles(ids);
        var latest = latest(rows);
        return row -> shown(
                row,
                Objects.requireNonNull(standings.get(row.programme())),
                titles.getOrDefault(row.programme(), ""),
                latest.get(row.id()));
    }

    private Map<UUID, Comment> latest(Collection<TopicRow> found) {
        return found.isEmpty()
                ? Map.of()
                : comments.latest(found.stream().map(TopicRow::id).toList()).stream()
                        .collect(Collectors.toMap(CommentNow::topic, CommentNow::seen));
    }

    private Topic shown(TopicRow row, Standing standing, String programmeTitle, @Nullable Comment latest) {
        return new Topic(
                row.id(),
                row.programme(),
                programmeTitle,
                row.title(),
                row.audience(),
                row.raiser(),
                row.raisedAt(),
                row.asked() == null ? null : organisations.find(row.asked()).orElse(null),
                row.answerBy(),
                row.resolver(),
                row.resolvedAt(),
                row.disposition(),
                row.reason(),
                row.anchor(),
                row.comments(),
                row.lastActivity(),
                latest,
                TopicPolicy.abilities(standing, row));
    }
}
