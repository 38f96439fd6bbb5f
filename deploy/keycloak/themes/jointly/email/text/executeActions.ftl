<#ftl output_format="plainText">
<#assign actions><#if requiredActions??><#list requiredActions as action>${msg("requiredAction.${action}")}<#sep>, </#list></#if></#assign>
${msg("setUpText", actions)}

${msg("setUpButton")}:
${link}

${msg("linkLasts", linkExpirationFormatter(linkExpiration))} ${msg("ignoreIt")}
