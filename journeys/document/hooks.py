"""What schemathesis cannot know of the fleet: ids that exist, requests that mean something, and a token that lives.

The file that OMNIFY_TRIAL names holds, as JSON: the gateway, the e-mail address and password of an owner (none for the
trial without a token), "paths" (parameter's name, or "path name" for one path alone -> values that exist), "bodies" and
"queries" ("METHOD path" -> values that mean something), and "report", where the status codes of each operation are
written to in the end.
"""

import atexit
import json
import os
import urllib.request
from collections import defaultdict

import schemathesis

with open(os.environ["OMNIFY_TRIAL"], encoding="utf-8") as file:
    TRIAL = json.load(file)

STATUSES = defaultdict(lambda: defaultdict(int))
BROKEN = []
TOKEN = {}
CALLS = defaultdict(int)


def sign_in():
    """A fresh access token; the trial may have ended the session of the one before."""
    body = json.dumps({"email": TRIAL["email"], "password": TRIAL["password"]}).encode()
    request = urllib.request.Request(
        TRIAL["gateway"] + "/api/auth/login", data=body, headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        TOKEN["access"] = json.load(answer)["accessToken"]


def known(operation, parameter):
    paths = TRIAL.get("paths", {})
    return paths.get(f"{operation.path} {parameter}") or paths.get(parameter) or []


@schemathesis.hook
def before_call(context, case, kwargs):
    """Two calls in three of each operation name things that exist; each third is left as it was generated."""
    operation = case.operation
    name = f"{operation.method.upper()} {operation.path}"
    CALLS[name] += 1
    if "email" in TRIAL:
        if "access" not in TOKEN:
            sign_in()
        case.headers = {**(case.headers or {}), "Authorization": "Bearer " + TOKEN["access"]}
    if CALLS[name] % 3 == 0:
        return
    for parameter in case.path_parameters or {}:
        values = known(operation, parameter)
        if values:
            case.path_parameters[parameter] = values[CALLS[name] % len(values)]
    meant = CALLS[name] % 3 == 1
    if meant and name in TRIAL.get("queries", {}):
        case.query = TRIAL["queries"][name]
    if meant and name in TRIAL.get("bodies", {}):
        body = TRIAL["bodies"][name]
        case.body = body["content"].encode() if "content" in body else body["json"]
        case.media_type = body.get("type", "application/json")


@schemathesis.hook
def after_call(context, case, response):
    name = f"{case.operation.method.upper()} {case.operation.path}"
    STATUSES[name][response.status_code] += 1
    if response.status_code >= 500:
        BROKEN.append({"call": name, "status": response.status_code, "as": case.as_curl_command()[:2000]})
    if response.status_code == 401:
        TOKEN.pop("access", None)


@atexit.register
def report():
    with open(TRIAL["report"], "w", encoding="utf-8") as file:
        json.dump({"statuses": STATUSES, "broken": BROKEN}, file)
