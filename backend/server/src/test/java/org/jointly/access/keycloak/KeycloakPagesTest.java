package org.jointly.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakPagesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 199, 200, 250})
    void everybodyIsReadOnce(int many) {
        var there = people(many);

        assertThat(Keycloak.all(pages(there))).isEqualTo(there);
    }

    /** Without looking, the first of the second page would stand in no page. */
    @Test
    void whoeverLeavesMeanwhileTakesNobodyAlong() {
        var there = people(250);
        var asked = new AtomicInteger();

        var read = Keycloak.all(first -> {
            if (asked.incrementAndGet() == 2) {
                there.remove(7);
            }
            return pages(there).apply(first);
        });

        assertThat(read).isEqualTo(there);
    }

    @Test
    void whoeverComesMeanwhileDoublesNobody() {
        var there = people(250);
        var asked = new AtomicInteger();

        var read = Keycloak.all(first -> {
            if (asked.incrementAndGet() == 3) {
                there.addFirst("somebody new");
            }
            return pages(there).apply(first);
        });

        assertThat(read).isEqualTo(there);
    }

    @Test
    void aListThatNeverRestsIsReadAllTheSame() {
        var there = people(250);
        var read = Keycloak.all(first -> {
            there.addFirst("somebody new");
            return pages(there).apply(first);
        });

        assertThat(read).contains("person 249");
    }

    private static List<String> people(int many) {
        return new ArrayList<>(
                IntStream.range(0, many).mapToObj(at -> "person " + at).toList());
    }

    private static IntFunction<List<String>> pages(List<String> there) {
        return first -> List.copyOf(there.subList(Math.min(first, there.size()), Math.min(first + 100, there.size())));
    }
}
