<#ftl output_format="plainText">
${msg("resetText")}

${msg("resetButton")}:
${link}

${msg("linkLasts", linkExpirationFormatter(linkExpiration))} ${msg("ignoreIt")}
