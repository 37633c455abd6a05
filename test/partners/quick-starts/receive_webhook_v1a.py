# Receives webhooks and checks them with the public key alone (v1a, Ed25519). pip install pynacl
import base64
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

key = VerifyKey(base64.b64decode(os.environ["WEBHOOK_PUBLIC_KEY"].removeprefix("whpk_")))


def is_ours(headers, body):
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > 300:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    for signature in headers.get("webhook-signature", "").split(" "):
        if signature.startswith("v1a,"):
            try:
                key.verify(signed, base64.b64decode(signature[4:]))
                return True
            except (BadSignatureError, ValueError):
                continue
    return False


class Endpoint(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        taken = is_ours(self.headers, body)
        if taken:
            event = json.loads(body)
            print(event["type"], event["subject"], flush=True)
        self.send_response(204 if taken else 401)
        self.end_headers()

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Endpoint)
print("ready", flush=True)
server.serve_forever()
