package org.jointly.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void whoeverIsAskedForANumberSeesIt() {
        for (var detail : List.of("Something broke. If it happens again, tell us the request's id.", "")) {
            assertThat(Problems.text(problem(500, detail, "8c1f-demo-request"))).contains("8c1f-demo-request");
        }
        assertThat(Problems.text(problem(500, "Something broke.", null))).isEqualTo("Something broke.");
    }

    @Test
    void whatAPersonCanMendHasNoNumber() {
        assertThat(Problems.text(problem(422, "Choose another name.", "8c1f-demo-request")))
                .isEqualTo("Choose another name.");
    }

    @Test
    void whereThereIsNoFormEachSentenceStandsAlone() {
        var wrong = new Problem(
                URI.create("urn:jointly:problem:invalid"),
                "",
                422,
                "Some of it cannot be right. Nothing was saved.",
                null,
                List.of(new FieldError("/to", "Choose a colleague"), new FieldError("/ends", "Choose a day")),
                null);

        assertThat(Problems.text(wrong)).isEqualTo("Choose a colleague · Choose a day");
    }

    private static Problem problem(int status, String detail, @Nullable String request) {
        return new Problem(URI.create("about:blank"), "", status, detail, request, List.of(), null);
    }
}
