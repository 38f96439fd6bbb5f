<#-- The way in for who comes from an organisation that is not here yet. -->
<#macro content>
<#if client?? && client.baseUrl?has_content>
<p class="jointly-join"><a href="${client.baseUrl?remove_ending("/")}/join">${msg("askToJoin")}</a></p>
</#if>
</#macro>
