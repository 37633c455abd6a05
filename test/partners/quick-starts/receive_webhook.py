# Receives webhooks and checks their signature. pip install standardwebhooks
import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

webhook = Webhook(os.environ["WEBHOOK_SECRET"])  # whsec_…, shown when you subscribe
seen = set()  # in real life a unique key in your database


class Endpoint(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        try:
            webhook.verify(body, {name.lower(): value for name, value in self.headers.items()})
        except WebhookVerificationError:
            self.send_response(401)
            self.end_headers()
            return
        event = json.loads(body)
        # A message may come twice: the id says so.
        if event["id"] not in seen:
            print(event["type"], event["subject"], flush=True)
        seen.add(event["id"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Endpoint)
print("ready", flush=True)
server.serve_forever()
