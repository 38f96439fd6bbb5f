<#import "template.ftl" as page>
<@page.letter text=msg("connectText", identityProviderDisplayName, identityProviderContext.username) button=msg("connectButton") />
