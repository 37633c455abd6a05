# A token of the first partner of the demonstration, for twelve hours. Needs curl and jq.
SHANGLIANG_URL=${SHANGLIANG_URL:-http://127.0.0.1:8080}
# A new Idempotency-Key each time.
key() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }
PARTNER=$(curl -fsS "$SHANGLIANG_URL/api/v1/intake/sign-in/people?role=partner&limit=1" |
  jq -c '.items[0] | { personId, grantId: (.grants | map(select(.role == "partner")) | .[0].grantId) }')
TOKEN=$(curl -fsS -X POST "$SHANGLIANG_URL/api/v1/intake/sign-in" \
  -H "Idempotency-Key: $(key)" -H "Content-Type: application/json" -d "$PARTNER" | jq -r .token)
