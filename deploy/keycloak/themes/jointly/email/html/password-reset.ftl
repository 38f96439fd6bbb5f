<#import "template.ftl" as page>
<@page.letter text=msg("resetText") button=msg("resetButton") />
