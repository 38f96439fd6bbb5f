<#import "template.ftl" as page>
<@page.letter text=msg("verifyText") button=msg("verifyButton") />
