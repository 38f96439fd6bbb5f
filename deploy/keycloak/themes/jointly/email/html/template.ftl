<#-- A letter of Keycloak's as Jointly's own look: light and dark, in the direction of its language, with one thing to be clicked. -->
<#macro letter text button>
<#assign align=(ltr)?then("left", "right") direction=(ltr)?then("ltr", "rtl")>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>Jointly</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #1b1e1e !important; color: #e8ecec !important; }
  .name { color: #6cc6d3 !important; }
  .button { background: #6cc6d3 !important; color: #0d1b1d !important; }
}
</style></head>
<body class="page" dir="${direction}" style="margin:0;padding:24px;background:#f7f6f3;color:#1d2424;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<table role="presentation" dir="${direction}" width="100%" style="max-width:600px;text-align:${align}"><tr><td dir="${direction}" style="direction:${direction}">
<p class="name" style="color:#0b5d6b;font-weight:bold">Jointly</p>
<p>${text}</p>
<p><a class="button" href="${link}" style="display:inline-block;padding:12px 20px;background:#0b5d6b;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:8px">${button}</a></p>
<p style="font-size:14px;word-break:break-all"><bdi dir="ltr">${link}</bdi></p>
<p style="font-size:14px">${msg("linkLasts", linkExpirationFormatter(linkExpiration))} ${msg("ignoreIt")}</p>
</td></tr></table>
</body>
</html>
</#macro>
<#-- What Keycloak mails of its own accord without a link. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then("ltr", "rtl")}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<#nested>
</body>
</html>
</#macro>
