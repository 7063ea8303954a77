# Asks LibreOffice about the signatures of Word files: for each file a line "FILE NUMBER VALID SECONDS SIGNER", in JSON.
import json, os, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue

profile, files = sys.argv[1], sys.argv[2:]
pipe = "baocao%d" % os.getpid()
office = subprocess.Popen(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore",
                           "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(400):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        if office.poll() is not None or attempt == 399:
            sys.exit("soffice does not answer")
        time.sleep(0.3)
manager = context.ServiceManager
storages = manager.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
found = []
for name in files:
    # ZipFormat, since only that reads relationships as parts like others.
    form = uno.Any("[]com.sun.star.beans.PropertyValue", (PropertyValue("StorageFormat", 0, "ZipFormat", 0),))
    storage = uno.invoke(storages, "createInstanceWithArguments", ((uno.systemPathToFileUrl(name), 1, form),))
    judge = manager.createInstanceWithArgumentsAndContext(
        "com.sun.star.security.DocumentDigitalSignatures", ("1.2", True), context)
    found.append([{"valid": s.SignatureIsValid, "signer": s.Signer.SubjectName if s.Signer else "",
                   "date": s.SignatureDate} for s in judge.verifyDocumentContentSignatures(storage, None)])
print(json.dumps(found))
try:
    manager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
except Exception:
    pass # it has gone before it could answer
office.wait(30)
