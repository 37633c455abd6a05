curl -sS -X POST "$SHANGLIANG_URL/api/v1/partners/inbound/concerns" \
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(key)" -H "Content-Type: application/json" \
  -d '{"externalId":"GD202603020017","route":"hotline_12345","district":"'"$DISTRICT"'","theme":"livelihood","title":"巷口路灯不亮","text":"来电反映巷口路灯坏了一周。"}'
