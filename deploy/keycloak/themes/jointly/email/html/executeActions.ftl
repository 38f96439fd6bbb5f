<#outputformat "plainText">
<#assign actions><#if requiredActions??><#list requiredActions as action>${msg("requiredAction.${action}")}<#sep>, </#list></#if></#assign>
</#outputformat>
<#import "template.ftl" as page>
<@page.letter text=msg("setUpText", actions) button=msg("setUpButton") />
