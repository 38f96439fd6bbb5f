package org.jointly.ui.access.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the contract's interfaces say of each operation. The generated document leaves it out, since the comments of one
 * module are not seen by the compiler of another; so it is read from the sources that the contract's jar carries.
 */
record ApiSentences(Map<String, String> byOperation) {
    static final List<String> SOURCES = List.of(
            "access/AccessApi",
            "access/PeopleApi",
            "access/invitation/PersonInvitationApi",
            "access/account/AccountApi",
            "access/account/MailChangeApi",
            "access/archive/ArchiveApi",
            "access/delegation/DelegationApi",
            "access/duty/DutyApi",
            "access/leaving/LeavingApi",
            "access/machine/MachineApi",
            "access/provider/ProviderApi",
            "access/reach/ReachApi",
            "access/registration/JoinRequestApi",
            "access/registration/RegistrationApi",
            "access/review/ReviewApi",
            "access/webhook/WebhookApi",
            "audit/AuditApi",
            "consultation/ConsultationApi",
            "consultation/guest/GuestApi",
            "consultation/MatrixApi",
            "consultation/PublishedCallApi",
            "consultation/SheetApi",
            "consultation/SubmissionApi",
            "discussion/DiscussionApi",
            "document/DocumentApi",
            "document/EndorsedApi",
            "document/ExportApi",
            "document/VersionApi",
            "exchange/ExchangeApi",
            "finance/FinanceApi",
            "notification/CalendarApi",
            "notification/DisclosureApi",
            "notification/MailApi",
            "notification/NotificationApi",
            "organisation/OrganisationApi",
            "programme/ProgrammeApi",
            "programme/archival/ArchivalApi",
            "programme/change/ProgrammeChangeApi",
            "programme/leaving/ProgrammeLeavingApi",
            "programme/reach/ProgrammePeopleApi",
            "results/ResultsApi",
            "search/SearchApi",
            "voices/ChannelApi",
            "voices/inbox/VoiceApi",
            "voices/theme/ThemeApi");

    private static final Pattern MAPPED = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/)?\\s*(?:@(?!Get|Post|Put|Delete)\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "@(Get|Post|Put|Delete)\\(\\s*(?:(?:value|uri)\\s*=\\s*)?\"([^\"{?]*(?:\\{\\w+[^\"{?]*)*)",
            Pattern.DOTALL);

    static ApiSentences read() {
        var found = new HashMap<String, String>();
        SOURCES.forEach(source -> {
            var matched = MAPPED.matcher(Texts.read("/org/jointly/api/" + source + ".java"));
            while (matched.find()) {
                if (matched.group(1) != null) {
                    var operation = matched.group(2).toUpperCase(Locale.ROOT) + " " + matched.group(3);
                    found.put(operation, plain(matched.group(1)));
                }
            }
        });
        return new ApiSentences(found);
    }

    String of(ApiOperation operation) {
        return byOperation.getOrDefault(operation.name(), "");
    }

    /** Without the marks of a comment; code in backticks, and of its tags nothing. */
    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("(?s)\\s@\\w+.*", "")
                .replaceAll("\\{@\\w+\\s+([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
