"""Walks a concern from raising to a pact that people signed, through a client that was generated from /api/openapi.json.

Standard input: JSON with url, tokens by role, and the ids of the place. Standard output: JSON with the case and what was seen of it.
"""

import hashlib
import importlib
import json
import sys
import time
import uuid
from datetime import datetime, timedelta, timezone

package = sys.argv[1]
given = json.load(sys.stdin)
client_module = importlib.import_module(f"{package}.client")


def client(role: str):
    return client_module.AuthenticatedClient(base_url=given["url"], token=given["tokens"][role], timeout=30)


class Story:
    """The simulated time: each thing done takes a minute."""

    now = datetime(2026, 3, 2, 1, 0, tzinfo=timezone.utc)

    def go_to(self, date: str) -> None:
        self.now = datetime.fromisoformat(f"{date}T01:00:00+00:00")

    def next(self) -> str:
        self.now += timedelta(minutes=1)
        return self.now.isoformat(timespec="milliseconds").replace("+00:00", "Z")


story = Story()


def module(service: str, operation: str):
    return importlib.import_module(f"{package}.api.{service}.{operation}")


def do(role: str, operation: str, *path, body: dict | None = None):
    service = operation.split("_", 1)[0]
    found = module(service, operation)
    arguments = {"client": client(role), "idempotency_key": str(uuid.uuid4()), "occurred_at": story.next()}
    if body is not None:
        annotation = found.sync_detailed.__annotations__["body"]
        # Where a body has one of several shapes, the caller says which.
        arguments["body"] = annotation.from_dict(body) if isinstance(body, dict) else body
    answer = found.sync_detailed(*path, **arguments)
    if answer.status_code != 200:
        raise SystemExit(f"{operation}: {answer.status_code} {answer.content.decode()}")
    return answer.parsed


def see(role: str, operation: str, *path, wanted=lambda seen: True):
    service = operation.split("_", 1)[0]
    deadline = time.monotonic() + 20
    while True:
        answer = module(service, operation).sync_detailed(*path, client=client(role))
        if answer.status_code == 200 and wanted(answer.parsed):
            return answer.parsed
        if time.monotonic() > deadline:
            raise SystemExit(f"{operation} never showed what was waited for: {answer.status_code} {answer.content.decode()[:500]}")
        time.sleep(0.1)


room = uuid.UUID(given["roomId"])
concern = do("resident1", "intake_raise_concern", body={
    "route": "web", "jurisdictionId": given["village"], "roomId": given["roomId"], "theme": "livelihood",
    "title": "小区没有集中充电的地方", "text": "电动车只能拉线充电，担心起火。",
})
topic = do("coordinator", "intake_draft_topic", body={
    "roomId": given["roomId"], "channel": "resident", "theme": "livelihood", "title": "集中充电点建在哪里",
    "question": "充电点建在哪里、谁出钱、谁来管？", "background": "小区三百二十户，电动车约二百辆。", "concernIds": [concern.id],
})
case = uuid.UUID(topic.id)
codes = ["lawful", "common_interest", "within_competence", "open_to_talk", "no_other_channel"]
do("coordinator", "intake_screen_topic", case, body={"criteria": [{"code": code, "met": True} for code in codes], "reasons": "涉及全体住户"})
do("coordinator", "intake_submit_topic", case, body={})
do("party", "intake_approve_topic", case, body={
    "basis": {"kind": "meeting", "documentNumber": "示街发〔2026〕9号", "decidedOn": "2026-02-27"},
    "visibility": {"level": "public"},
    "stakeholderGroups": [{"code": "riders", "name": "电动车车主", "why": "要充电"}, {"code": "neighbours", "name": "相邻住户", "why": "担心安全"}],
})

see("coordinator", "deliberation_get_consultation", case)
groups = ["riders", "riders", "riders", "neighbours", "neighbours"]
do("coordinator", "deliberation_set_composition", case, body={"why": "车主三席、相邻住户两席", "seats": [{"group": group, "capacity": "resident"} for group in groups]})
seats = see("coordinator", "deliberation_get_consultation", case, wanted=lambda seen: len(seen.seats) == 5).seats
for number, seat in enumerate(seats, start=1):
    do("coordinator", "deliberation_offer_seat", case, seat.seat_id, body={"personId": given["people"][f"resident{number}"]})
for number, seat in enumerate(seats, start=1):
    do(f"resident{number}", "deliberation_accept_seat", case, seat.seat_id)
do("coordinator", "deliberation_settle_participants", case)

story.go_to("2026-03-09")
do("coordinator", "deliberation_assign_investigation", case, body={"leadPersonId": given["people"]["member"], "plan": "看三处空地，听两边住户", "dueOn": "2026-03-20"})
investigation = see("coordinator", "deliberation_get_consultation", case, wanted=lambda seen: len(seen.investigations) == 1).investigations[0]
do("member", "deliberation_record_finding", case, investigation.investigation_id, body={
    "kind": "site_visit", "on": "2026-03-09", "place": "小区东门", "heard": [{"group": "riders", "count": 9}, {"group": "neighbours", "count": 5}], "text": "东门空地最宽，离楼十二米。",
})
investigation = see("coordinator", "deliberation_get_consultation", case, wanted=lambda seen: len(seen.investigations[0].findings) == 1).investigations[0]
do("coordinator", "deliberation_confirm_finding", case, investigation.findings[0].finding_id)
do("member", "deliberation_complete_investigation", case, investigation.investigation_id, body={
    "policyBasis": "消防安全规定", "facts": "空地三处", "problems": "近处有窗", "options": "东门、北门", "suggestions": "东门",
})

session = do("coordinator", "deliberation_schedule_session", body={"roomId": given["roomId"], "form": "meeting", "startsAt": "2026-03-16T01:30:00.000Z", "place": "议事厅"})
session_id = uuid.UUID(session.id)
do("coordinator", "deliberation_convene_session", case, body={"sessionId": session.id})
see("coordinator", "deliberation_get_session", session_id, wanted=lambda seen: len(seen.agenda) == 1)
story.go_to("2026-03-16")
for number in range(1, 6):
    do(f"resident{number}", "deliberation_check_myself_in", session_id, body={"caseId": str(case)})
do("coordinator", "deliberation_open_session", session_id, body={})
for seat in see("coordinator", "deliberation_get_consultation", case).seats:
    do("coordinator", "deliberation_record_speech", session_id, body={"caseId": str(case), "participantId": str(seat.participant_id), "seconds": 90, "gist": "同意建在东门，装喷淋"})
do("coordinator", "deliberation_close_session", session_id)
do("coordinator", "deliberation_draft_minutes", case, session_id, body={"text": "五人发言，同意建在东门。"})
do("coordinator", "deliberation_publish_minutes", case, session_id, body={})

models = importlib.import_module(f"{package}.models")
signed = hashlib.sha256("充电公约".encode()).hexdigest()
do("coordinator", "deliberation_conclude_consultation", case, body=models.ConcludePact(
    kind=models.ConcludePactKind.SELF_GOVERNED_PACT,
    pact=models.SelfGovernedPact.from_dict({
        "title": "充电公约", "terms": "只在东门充电；充满即移走；每户每月交十元电费。", "agreedOn": "2026-03-16",
        "evidence": [{"sha256": signed, "name": "签名页.pdf", "mediaType": "application/pdf", "size": 48211}],
    }),
))

concluded = see("coordinator", "deliberation_get_consultation", case, wanted=lambda one: len(one.conclusions) == 1).conclusions[0]
seen = see("resident1", "audit_get_case", case, wanted=lambda one: one.sessions_held == 1)
json.dump({"caseId": str(case), "title": seen.title, "sessionsHeld": seen.sessions_held, "conclusion": concluded.kind, "pact": concluded.pact.title}, sys.stdout, ensure_ascii=False)
