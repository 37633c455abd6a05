# Codes and names of the places right below the partner's own one. The parentId of another place leads further down.
OWN=$(curl -fsS "$SHANGLIANG_URL/api/v1/intake/me" -H "Authorization: Bearer $TOKEN" | jq -r .principal.jurisdictionId)
PLACES=$(curl -fsS "$SHANGLIANG_URL/api/v1/intake/jurisdictions?parentId=$OWN&limit=100")
echo "$PLACES" | jq -r '.items[] | "\(.code) \(.name) \(.id)"'
DISTRICT=$(echo "$PLACES" | jq -r '.items[0].code')
