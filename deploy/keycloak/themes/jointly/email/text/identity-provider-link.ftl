<#ftl output_format="plainText">
${msg("connectText", identityProviderDisplayName, identityProviderContext.username)}

${msg("connectButton")}:
${link}

${msg("linkLasts", linkExpirationFormatter(linkExpiration))} ${msg("ignoreIt")}
