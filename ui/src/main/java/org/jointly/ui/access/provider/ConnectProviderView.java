package org.jointly.ui.access.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Connects the identity provider by which the organisation's people are to sign in. */
@Prototype
@Route(value = "organisation/sign-in/connect", layout = Shell.class)
class ConnectProviderView extends Page implements AfterNavigationObserver {
    private final transient ProviderApi providers;
    private final RadioButtonGroup<ProviderKind> kind = new RadioButtonGroup<>(Words.say("provider.kind"));
    private final TextField issuer = new TextField(Words.say("provider.issuer"));
    private final TextField client = new TextField(Words.say("provider.client"));
    private final PasswordField secret = new PasswordField(Words.say("provider.secret"));
    private final TextArea metadata = new TextArea(Words.say("provider.metadata"));
    private final TextField groups = new TextField(Words.say("provider.group-claim"));
    private final Facts ours = new Facts();
    private final Draft draft = new Draft("connect-provider");
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    ConnectProviderView(ProviderApi providers) {
        super(Words.say("provider.connect"));
        this.providers = providers;
        addComponentAsFirst(new Anchor("/organisation/sign-in", Words.say("provider.back")));
        kind.setItems(ProviderKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(change -> choose(change.getValue()));
        kind.setValue(ProviderKind.OIDC);
        prepare();
        var form = new Div(
                new Paragraph(Words.say("provider.connect-text")),
                draft,
                ours,
                kind,
                issuer,
                client,
                secret,
                metadata,
                groups,
                saving);
        form.addClassName("form");
        var actions = new Div(
                Buttons.main(Words.say("provider.connect-now"), this::connect),
                Buttons.quiet(Words.say("action.cancel"), ConnectProviderView::back));
        actions.addClassName("actions");
        add(form, actions);
    }

    private void prepare() {
        issuer.setPlaceholder("https://");
        issuer.setHelperText(Words.say("provider.issuer-help"));
        secret.setHelperText(Words.say("provider.secret-help"));
        metadata.setHelperText(Words.say("provider.metadata-help"));
        metadata.setMaxRows(8);
        groups.setHelperText(Words.say("provider.group-claim-help"));
        for (var field : new Component[] {issuer, client, secret, metadata, groups}) {
            field.getElement().setAttribute("dir", "ltr");
        }
        // Not the secret: it is typed again after a second factor was asked for.
        draft.choice(kind, "kind", ProviderKind::name, ProviderKind::valueOf);
        draft.text(metadata, "metadata");
        draft.text(issuer, "issuer");
        draft.text(client, "client");
        draft.text(groups, "groups");
        saving.field("/issuer", issuer);
        saving.field("/clientId", client);
        saving.field("/clientSecret", secret);
        saving.field("/metadata", metadata);
        saving.field("/groupClaim", groups);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var settings = providers.settings();
        ours.removeAll();
        ours.with(Words.say("provider.redirect-uri"), code(settings.redirectUri()))
                .with(Words.say("provider.entity-id"), code(settings.entityId()));
    }

    private void choose(ProviderKind chosen) {
        var oidc = chosen == ProviderKind.OIDC;
        issuer.setVisible(oidc);
        client.setVisible(oidc);
        secret.setVisible(oidc);
        metadata.setVisible(!oidc);
    }

    private void connect() {
        saving.attempt(() -> {
            providers.connect(
                    new ConnectProvider(
                            kind.getValue(),
                            issuer.getValue().strip(),
                            client.getValue().strip(),
                            secret.getValue(),
                            metadata.getValue(),
                            groups.getValue().strip()),
                    key.value());
            key.renew();
            draft.clear();
            Notices.done(Words.say("provider.connected-now"));
            back();
        });
    }

    private static Code code(String text) {
        var code = new Code(text);
        code.addClassName("address");
        code.getElement().setAttribute("dir", "ltr");
        return code;
    }

    private static void back() {
        UI.getCurrent().navigate(SignInView.class);
    }
}
