package org.jointly.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeographyTest {
    @Test
    void everySubregionHasAnM49Code() {
        assertThat(Geography.subregions()).contains("011", "035", "155").allMatch(code -> code.matches("\\d{3}"));
    }
}
