# Reads every public event from the beginning and goes on with new ones. Needs nothing but Python 3.
import json
import os
import time
import urllib.error
import urllib.request

base = os.environ.get("SHANGLIANG_URL", "http://127.0.0.1:8080")

# Keep this where it survives a restart: it is all that there is to remember.
after = "0"
while True:
    try:
        with urllib.request.urlopen(f"{base}/public/v1/events?after={after}&wait=25", timeout=40) as answer:
            for event in json.load(answer):
                print(event["sequence"], event["type"], event["subject"], flush=True)
            after = answer.headers.get("Next-After", after)
    except urllib.error.URLError as error:
        print(f"the feed can't be read ({error}); asking again", flush=True)
        time.sleep(5)
