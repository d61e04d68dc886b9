"""Reads each .eml of a directory with Python's own parser and writes what it understood beside it, as .txt."""
import hashlib
import json
import pathlib
import sys
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime


def quoted(text):
    return json.dumps(text, ensure_ascii=True)


def mailboxes(message, old, name):
    """Names as the older parser reads them: until 3.13 the current one puts a space between two encoded words (bpo-35547)."""
    header = message[name]
    if header is None or not header.addresses:
        return []
    names = [str(make_header(decode_header(n))) for n, _ in getaddresses([old[name]])]
    assert len(names) == len(header.addresses)
    return ["%s: %s <%s>" % (name.lower(), quoted(n), a.addr_spec) for n, a in zip(names, header.addresses)]


def defects(message):
    found = []
    for part in message.walk():
        found += ["defect: " + repr(d) for d in part.defects]
        for name, value in part.items():
            found += ["defect in %s: %r" % (name, d) for d in getattr(value, "defects", [])]
    return found


def words(kind, part, alone):
    text = part.get_content().replace("\r\n", "\n")
    return "%s: %s" % (kind, quoted(text[:-1] if alone and text.endswith("\n") else text))


def leaf(part, alone):
    disposition = part.get_content_disposition()
    if disposition is None:
        return words("html" if part.get_content_type() == "text/html" else "text", part, alone)
    body = part.get_payload(decode=True)
    cid = part.get("Content-ID", "")
    return "file: %s %s %s %s %d %s" % (disposition, part.get_content_type(), quoted(part.get_filename()), quoted(str(cid)),
                                        len(body), hashlib.sha256(body).hexdigest())


def structure(part):
    if not part.is_multipart():
        return part.get_content_type()
    return part.get_content_subtype() + "(" + ", ".join(structure(p) for p in part.iter_parts()) + ")"


def read(path):
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    old = BytesParser(policy=policy.compat32).parsebytes(path.read_bytes(), headersonly=True)
    lines = ["headers: " + " ".join(name for name in message.keys() if name != "Content-Transfer-Encoding")]
    lines.append("date: %d %s" % (parsedate_to_datetime(message["Date"]).timestamp(), str(message["Date"])[-5:]))
    lines.append("message-id: " + str(message["Message-ID"]))
    lines.append("subject: " + quoted(str(message["Subject"])))
    for name in ("From", "Reply-To", "To", "Cc", "Bcc"):
        lines += mailboxes(message, old, name)
    lines.append("structure: " + structure(message))
    lines += [leaf(part, not message.is_multipart()) for part in message.walk() if not part.is_multipart()]
    return lines + defects(message)


for eml in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    eml.with_suffix(".txt").write_text("\n".join(read(eml)) + "\n", encoding="ascii")
