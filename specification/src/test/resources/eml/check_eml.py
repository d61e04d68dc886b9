"""Reads every .eml of a directory with Python's email package and compares it with the .json beside it. Says what is wrong, a line each."""
import email
import hashlib
import json
import pathlib
import sys
from email import policy


def parties(message, header):
    value = message[header]
    return [] if value is None else [{"name": a.display_name, "address": a.addr_spec} for a in value.addresses]


def lines(text):
    return text.replace("\r\n", "\n").rstrip("\n")


def content(part):
    data = part.get_payload(decode=True)
    return data if data is not None else b""


def file(part):
    data = content(part)
    return {
        "name": part.get_filename() or "",
        "type": part.get_content_type(),
        "length": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "contentId": (part["Content-ID"] or "").strip("<>"),
    }


def model(message):
    found = {"text": "", "html": None, "files": []}
    for part in message.walk():
        if part.is_multipart():
            continue
        if part.get_filename() is None and part.get_content_maintype() == "text":
            words = lines(content(part).decode(part.get_content_charset("ascii")))
            found["html" if part.get_content_subtype() == "html" else "text"] = words
        else:
            found["files"].append(file(part))
    return {"subject": str(message["Subject"]), "from": parties(message, "From"), "replyTo": parties(message, "Reply-To"),
            "to": parties(message, "To"), "cc": parties(message, "Cc"), **found}


def defects(message):
    for part in message.walk():
        yield from (repr(defect) for defect in part.defects)
        for name, value in part.items():
            yield from (f"{name}: {defect!r}" for defect in getattr(value, "defects", ()))


def problems(eml):
    message = email.message_from_bytes(eml.read_bytes(), policy=policy.default)
    yield from defects(message)
    if message["Bcc"] is not None:
        yield "a Bcc header went over the wire"
    expected = json.loads(eml.with_suffix(".json").read_text("utf-8"))
    found = model(message)
    for key, value in expected.items():
        if found[key] != value:
            yield f"{key} is {found[key]!r}, and the manifest says {value!r}"


wrong = [f"{eml.name}: {problem}" for eml in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")) for problem in problems(eml)]
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
