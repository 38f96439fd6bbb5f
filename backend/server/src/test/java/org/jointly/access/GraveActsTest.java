package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.core.propagation.PropagatedContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.access.Role;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.ChangeMail;
import org.jointly.api.access.account.MailChangeApi;
import org.jointly.api.access.archive.ArchiveApi;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.api.access.delegation.DelegationApi;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.LeavingApi;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.api.access.provider.SetGroupRoles;
import org.jointly.api.access.provider.SwitchProvider;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.TrailFormat;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.IdentityUnconfirmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever holds every right, but gave no second factor just now, does nothing grave. */
class GraveActsTest {
    private static final UUID ANY = UUID.randomUUID();
    private static final FirstAdministrator FIRST =
            new FirstAdministrator("first@newcomers.example", "First Demo", "en");
    private static final Pattern DEMAND =
            Pattern.compile("public [^;{=]*?(\\w+)\\((?:(?!\\n    }).)*?factor\\.demand", Pattern.DOTALL);

    /** An act, by the controller and method that do it. */
    record Act(String name, Callable<?> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Act> acts() {
        var acts = new ArrayList<Act>();
        acts.addAll(ofOrganisation());
        acts.addAll(ofPeople());
        acts.addAll(ofProvider());
        acts.addAll(ofPlatform());
        return acts;
    }

    private static List<Act> ofOrganisation() {
        var machine = new MakeMachine(
                "Grave",
                "Demo",
                Set.of(MachineScope.READ_PROGRAMMES),
                Instant.now().plus(Duration.ofDays(1)));
        var webhook = new MakeWebhook("https://receiver.example/", Set.of("topic.raised"));
        return List.of(
                new Act(
                        "LeavingController.announceLeaving",
                        () -> bean(LeavingApi.class).announceLeaving(new AnnounceLeaving("OSCE"), null)),
                new Act(
                        "ArchiveController.askForArchive",
                        () -> bean(ArchiveApi.class).askForArchive(null)),
                new Act(
                        "ArchiveController.downloadArchive",
                        () -> bean(ArchiveApi.class).downloadArchive(ANY, null)),
                new Act(
                        "AuditController.exportTrail",
                        () -> bean(AuditApi.class).exportTrail(TrailFormat.JSONL, null, null, null, null)),
                new Act("MachineController.make", () -> bean(MachineApi.class).make(machine, null)),
                new Act(
                        "MachineController.rotate",
                        () -> bean(MachineApi.class).rotate(ANY, new RotateSecret(0), null)),
                new Act("WebhookController.make", () -> bean(WebhookApi.class).make(webhook, null)),
                new Act(
                        "WebhookController.rotate",
                        () -> bean(WebhookApi.class).rotate(ANY, new RotateSecret(0), null)));
    }

    private static List<Act> ofPeople() {
        var roles = Set.of(Role.SAFEGUARDING);
        var invited = List.of(new InvitePeople.Invitee("grave@newcomers.example", null));
        var delegate = new Delegate(ANY, null, Instant.now().plus(Duration.ofDays(1)));
        return List.of(
                new Act(
                        "AccountController.removeCredential",
                        () -> bean(AccountApi.class).removeCredential("any", null)),
                new Act(
                        "MailChangeController.changeMail",
                        () -> bean(MailChangeApi.class).changeMail(new ChangeMail("grave@newcomers.example"), null)),
                new Act(
                        "DelegationController.delegate",
                        () -> bean(DelegationApi.class).delegate(delegate, null)),
                new Act(
                        "PeopleController.giveRole",
                        () -> bean(PeopleApi.class).giveRole(ANY, Role.ADMIN, new GiveRole(null), null)),
                new Act(
                        "PersonInvitationController.invite",
                        () -> bean(PersonInvitationApi.class)
                                .invite(new InvitePeople(invited, roles, null, "en"), null)),
                new Act(
                        "ReachController.exportPeople",
                        () -> bean(ReachApi.class).exportPeople()),
                new Act(
                        "ReviewController.exportReview",
                        () -> bean(ReviewApi.class).exportReview(ANY)));
    }

    private static List<Act> ofProvider() {
        var provider = new ConnectProvider(ProviderKind.OIDC, "https://idp.example", "jointly", "secret", null, null);
        return List.of(
                new Act(
                        "ProviderController.connect",
                        () -> bean(ProviderApi.class).connect(provider, null)),
                new Act("ProviderController.turn", () -> bean(ProviderApi.class).turn(new SwitchProvider(true), null)),
                new Act(
                        "ProviderController.setRoles",
                        () -> bean(ProviderApi.class).setRoles(new SetGroupRoles(List.of()), null)));
    }

    private static List<Act> ofPlatform() {
        var details = new OrganisationDetails(
                "Grave Demo", OrganisationKind.CIVIL_SOCIETY, null, null, null, List.of(), List.of("en"), "#123456");
        return List.of(
                new Act(
                        "RegistrationController.register",
                        () -> bean(RegistrationApi.class)
                                .register(new RegisterOrganisation(details, "grave-demo", null, FIRST, null), null)),
                new Act(
                        "RegistrationController.suspend",
                        () -> bean(RegistrationApi.class).suspend(ANY, new SuspendOrganisation("Demo"), null)),
                new Act(
                        "RegistrationController.reactivate",
                        () -> bean(RegistrationApi.class).reactivate(ANY, null)),
                new Act(
                        "RegistrationController.nameAdministrator",
                        () -> bean(RegistrationApi.class).nameAdministrator(ANY, FIRST, null)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void withoutASecondFactorItIsRefused(Act act) {
        assertThat(Backend.address()).isNotNull();
        for (var confirmed : Arrays.asList(null, Instant.now().minusSeconds(601))) {
            var caller = new Caller(ANY, "Grave Demo", true, Map.of(), confirmed);
            var actor = new Actor(ANY, "Grave Demo", organisation(), "OSCE", Set.of(Role.values()));
            var refused = catchThrowable(() -> PropagatedContext.getOrEmpty()
                    .plus(caller)
                    .plus(actor)
                    .wrap(act.call())
                    .call());

            assertThat(refused).as(act.name()).isInstanceOf(IdentityUnconfirmed.class);
        }
    }

    @Test
    void everyActThatDemandsItIsTriedHere() {
        assertThat(acts()).extracting(Act::name).containsExactlyInAnyOrderElementsOf(demanding());
    }

    private static List<String> demanding() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Controller.java"))
                    .flatMap(GraveActsTest::demanding)
                    // demanded only of who holds a grave role or made machines: tried where there are such people
                    .filter(act -> !act.equals("AccountController.leave"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> demanding(Path file) {
        try {
            var name = file.getFileName().toString().replace(".java", "");
            return DEMAND.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> name + "." + found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID organisation() {
        return UUID.fromString(Backend.stack().people().organisationId("osce"));
    }

    private static <T> T bean(Class<T> type) {
        return Backend.beans().getBean(type);
    }
}
