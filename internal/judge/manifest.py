# Recounts the digests of the manifests of a signed package, and prints those that do not fit, after how many there are.
import base64, hashlib, json, subprocess, sys, zipfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import quoteattr

DSIG = "{http://www.w3.org/2000/09/xmldsig#}"
MDSSI = "{http://schemas.openxmlformats.org/package/2006/digital-signature}"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"

package = zipfile.ZipFile(sys.argv[1])
count, wrong = 0, []
for part in package.namelist():
    if not (part.startswith("_xmlsignatures/") and part.endswith(".xml")):
        continue
    for ref in ET.fromstring(package.read(part)).iter(DSIG + "Reference"):
        uri = ref.get("URI")
        if uri.startswith("#"):
            continue
        count += 1
        content = package.read(uri.split("?")[0][1:])
        ids = [r.get("SourceId") for r in ref.iter(MDSSI + "RelationshipReference")]
        if ids:
            kept = sorted((r for r in ET.fromstring(content) if r.get("Id") in ids), key=lambda r: r.get("Id"))
            text = "<Relationships xmlns=%s>" % quoteattr(REL)
            for r in kept:
                r.attrib.setdefault("TargetMode", "Internal")
                text += "<Relationship " + " ".join(k + "=" + quoteattr(v) for k, v in r.attrib.items()) + "/>"
            text += "</Relationships>"
            content = subprocess.run(["xmllint", "--c14n", "-"], input=text.encode(), capture_output=True, check=True).stdout
            content = content.rstrip(b"\n")
        method = ref.find(DSIG + "DigestMethod").get("Algorithm")
        if method != SHA256 or base64.b64decode(ref.find(DSIG + "DigestValue").text) != hashlib.sha256(content).digest():
            wrong.append(uri)
print(json.dumps({"count": count, "wrong": wrong}))
