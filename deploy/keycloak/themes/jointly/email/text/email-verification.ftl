<#ftl output_format="plainText">
${msg("verifyText")}

${msg("verifyButton")}:
${link}

${msg("linkLasts", linkExpirationFormatter(linkExpiration))} ${msg("ignoreIt")}
