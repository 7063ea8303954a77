# Writes the content of a JSON file with python-docx, which has no footnotes: they are left out.
# Prints nanoseconds and bytes: python3 python_docx.py content.json rounds
import io
import json
import resource
import sys
import time

from docx import Document
from docx.shared import Pt

content = json.load(open(sys.argv[1], encoding="utf-8"))
rounds = int(sys.argv[2])


def write():
    d = Document()
    for b in content["blocks"]:
        if b.get("rows"):
            t = d.add_table(len(b["rows"]), len(b["rows"][0]))
            cells = t._cells  # row.cells looks through the whole table for every row
            for cell, text in zip(cells, (text for row in b["rows"] for text in row)):
                cell.text = text
            continue
        p = d.add_paragraph()
        for r in b.get("runs") or []:
            out = p.add_run(r["text"])
            out.bold, out.italic = r.get("bold"), r.get("italic")
            out.font.name, out.font.size = "Times New Roman", Pt(14)
    out = io.BytesIO()
    d.save(out)
    return out.tell()


size = write()
start = time.perf_counter_ns()
for _ in range(rounds):
    size = write()
print((time.perf_counter_ns() - start) // rounds, size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
