#!/usr/bin/env bash
# Brings a realm that was imported earlier to what realm.json says of managing people. May run twice.
# KEYCLOAK_URL, KEYCLOAK_ADMIN_PASSWORD and JOINTLY_UI_URL in the environment; KEYCLOAK_ADMIN is admin unless it says otherwise, and
# KEYCLOAK_REALM the name of a copy on which the upgrade is rehearsed. Needs curl and jq.
set -euo pipefail
url=${KEYCLOAK_URL:?where Keycloak answers} ui=${JOINTLY_UI_URL:?the public address of the UI}
name=${KEYCLOAK_REALM:-jointly}
realm=$url/admin/realms/$name

token=$(curl -sf "$url/realms/master/protocol/openid-connect/token" -d grant_type=password -d client_id=admin-cli \
  --data-urlencode "username=${KEYCLOAK_ADMIN:-admin}" --data-urlencode password@<(printf %s "${KEYCLOAK_ADMIN_PASSWORD:?of an administrator of the realm master}") \
  | jq -er .access_token)
ask() { curl -sf -X "$1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$2" "${@:3}"; }

version=$(ask GET "$url/admin/serverinfo" | jq -er .systemInfo.version)
if [ "$(printf '%s\n' 26.7.3 "$version" | sort -V | head -1)" != 26.7.3 ]; then
  echo "Keycloak $version has faults by which strangers join organisations; 26.7.3 is the oldest that will do." >&2
  exit 1
fi

client() { ask GET "$realm/clients?clientId=$1" | jq -er '.[0].id'; }

ask PUT "$realm" -d '{"adminPermissionsEnabled": true}'
permissions=$(client admin-permissions) provisioner=$(client jointly-provisioner) management=$(client realm-management)
policies=$realm/clients/$permissions/authz/resource-server
has() { ask GET "$policies/policy?max=200" | jq -e --arg name "$1" 'any(.[]; .name == $name)' >/dev/null; }
has 'the provisioner' || ask POST "$policies/policy/client" >/dev/null \
  -d "{\"name\": \"the provisioner\", \"clients\": [\"$provisioner\"], \"logic\": \"POSITIVE\"}"
has 'the provisioner looks after accounts' || ask POST "$policies/permission/scope" >/dev/null \
  -d '{"name": "the provisioner looks after accounts", "resourceType": "Users", "resources": [],
       "scopes": ["view", "manage", "manage-group-membership"], "policies": ["the provisioner"]}'

backend=$(client jointly-backend)
has 'the provisioner gives groups the roles of the API' || ask POST "$policies/permission/scope" >/dev/null \
  -d "{\"name\": \"the provisioner gives groups the roles of the API\", \"resourceType\": \"Clients\", \"resources\": [\"$backend\"],
       \"scopes\": [\"map-roles\"], \"policies\": [\"the provisioner\"]}"

# A role of before would switch the fine-grained permissions off for this account.
account=$(ask GET "$realm/clients/$provisioner/service-account-user" | jq -er .id)
old=$(ask GET "$realm/users/$account/role-mappings/clients/$management" | jq -c '[.[] | select(.name == "view-users" or .name == "manage-users")]')
[ "$old" = '[]' ] || ask DELETE "$realm/users/$account/role-mappings/clients/$management" -d "$old"

page=$(client jointly-ui)
ask PUT "$realm/clients/$page" -d "$(ask GET "$realm/clients/$page" | jq -c --arg uri "$ui/invitation" '.redirectUris = (.redirectUris + [$uri] | unique) | .baseUrl = "/"')"
echo "Start the backend with JOINTLY_KEYCLOAK_BACKEND_ID=$backend"
echo "The realm $name of Keycloak $version is as it should be for managing people."
