KEY=$(curl -fsS -X POST "$SHANGLIANG_URL/api/v1/partners/api-keys" \
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(key)" -H "Content-Type: application/json" -d '{"name":"热线平台"}' | jq -r .key)
curl -sS -X POST "$SHANGLIANG_URL/public/open311/v2/requests.json" \
  -d api_key="$KEY" -d service_code=livelihood -d jurisdiction_id="$DISTRICT" \
  --data-urlencode 'description=巷口路灯不亮' --data-urlencode 'attribute[external_id]=GD202603020018'
