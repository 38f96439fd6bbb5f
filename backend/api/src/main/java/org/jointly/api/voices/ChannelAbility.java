package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a person may do in a channel. */
@Serdeable
public enum ChannelAbility {
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("close")
    CLOSE,
    /** Ask another organisation to receive voices too. */
    @JsonProperty("invite")
    INVITE,
    /** Accept or decline for the own organisation. */
    @JsonProperty("answer")
    ANSWER,
    @JsonProperty("leave")
    LEAVE,
    /** Name readers and who is on call for the own organisation. */
    @JsonProperty("appoint")
    APPOINT,
    /** Name the board. */
    @JsonProperty("appoint_board")
    APPOINT_BOARD,
    @JsonProperty("propose_form")
    PROPOSE_FORM,
    /** Approve or refuse questions; never the own ones. */
    @JsonProperty("decide_form")
    DECIDE_FORM,
    /** See the inbox, raise an escalation, propose a theme. */
    @JsonProperty("read")
    READ,
    /** Is on call now. */
    @JsonProperty("decide_escalation")
    DECIDE_ESCALATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
