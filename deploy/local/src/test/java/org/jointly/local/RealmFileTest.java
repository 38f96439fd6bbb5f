package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file to import holds the reviewed realm and the whole cast. */
class RealmFileTest {
    private final Cast cast = Cast.ofTheDemo();
    private final JsonNode realm =
            RealmFile.compose(Checkout.find().realm(), cast).json();

    @Test
    void everyOrganisationHasAGroupForEveryRole() {
        assertThat(realm.get("organizations"))
                .hasSize(31)
                .allSatisfy(
                        organisation -> assertThat(organisation.get("groups").findValuesAsText("name"))
                                .isEqualTo(Cast.ROLES));
    }

    @Test
    void aminaIsAMemberTwiceAndKnownByTheSameIdEverywhere() {
        List<JsonNode> memberships = realm.get("organizations").findValues("members").stream()
                .filter(members -> members.findValuesAsText("username").contains("amina"))
                .toList();

        assertThat(memberships).hasSize(2);
        assertThat(realm.get("users").findValuesAsText("id"))
                .contains(Person.of("amina,,,,,no").id().toString());
    }

    @Test
    void everyAffiliationNamesAnOrganisationAndRolesThatExist() {
        assertThat(cast.people()).flatMap(Person::affiliations).allSatisfy(affiliation -> {
            assertThat(cast.organisation(affiliation.organisation()).name()).isNotBlank();
            assertThat(Cast.ROLES).containsAll(affiliation.roles());
        });
    }

    @Test
    void theReviewedRealmKnowsNoSecretAndItsClientsTakeNoPasswords() throws IOException {
        String reviewed = Files.readString(Checkout.find().realm());

        assertThat(reviewed).doesNotContain("-secret}", "jointly-cli", "\"directAccessGrantsEnabled\": true");
    }

    @Test
    void theReviewedRealmHoldsNeitherPeopleNorTheClientForScripts() {
        JsonNode reviewed = RealmFile.compose(Checkout.find().realm(), new Cast(List.of(), List.of()))
                .json();

        assertThat(reviewed.has("organizations")).isFalse();
        assertThat(reviewed.get("users").findValuesAsText("username"))
                .containsExactly("service-account-jointly-provisioner");
    }
}
