#!/usr/bin/env python3
"""The search of package/leak.py for so many terms that it would take weeks: forms, archives and PDFs as there.

usage: leaks-of-millions.py PACKAGE_DIR TERMS.txt      exit 0 none found, 1 found, 3 a PDF is there but pdftotext is not
leak.py looks for each term in each text. Here each place of a text is looked up in the set of all terms: first its six
bytes in the set of all beginnings, then as many bytes as terms with that beginning have. A million terms at a time, so
that their forms fit into memory.
"""
import base64, gzip, io, itertools, json, os, shutil, subprocess, sys, tempfile, urllib.parse, zipfile

HEAD, MOST_TERMS = 6, 1_000_000
root = sys.argv[1]

def forms(t):
    b = t.encode()
    yield b; yield b.lower(); yield t.encode('utf-16-le'); yield t.encode('utf-16-be')
    yield urllib.parse.quote(t).encode(); yield json.dumps(t)[1:-1].encode()
    if any('\u0590' <= c <= '\u08ff' for c in t): yield t[::-1].encode()
    for pad in range(3):  # the same bytes at each of base64's three alignments
        e = base64.b64encode(b'\0' * pad + b).rstrip(b'=')
        core = e[(0, 2, 3)[pad]:len(e) - (1 if (pad + len(b)) % 3 else 0)]
        if len(core) >= 8: yield core

texts = []

def read(name, data, depth=0):
    texts.append((name, data))
    if depth > 3: return
    if data[:2] == b'\x1f\x8b':
        try: read(name + '!gunzip', gzip.decompress(data), depth + 1)
        except Exception: pass
    elif data[:4] == b'PK\x03\x04':
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as z:
                for m in z.namelist(): read(f'{name}!{m}', z.read(m), depth + 1)
        except Exception: pass
    elif data[:5] == b'%PDF-':
        if not shutil.which('pdftotext'): print('pdftotext is missing'); sys.exit(3)
        with tempfile.NamedTemporaryFile(suffix='.pdf') as pdf:
            pdf.write(data); pdf.flush()
            runs = [['pdftotext', '-raw', pdf.name, '-'], ['pdfinfo', '-meta', pdf.name], ['pdfinfo', pdf.name]]
            if shutil.which('qpdf'): runs.append(['qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', pdf.name, '-'])
            for r in runs: read(f'{name}!{r[0]}', subprocess.run(r, capture_output=True).stdout, 9)

def search(terms):
    needles, lengths, found = set(), {}, set()
    for term in terms:
        for f in forms(term):
            if f not in needles:
                needles.add(f); lengths.setdefault(f[:HEAD], set()).add(len(f))
    short = {h for h in lengths if len(h) < HEAD}
    for name, data in texts:
        found.update((h, name) for h in short if h in data)
        for i in range(len(data) - HEAD + 1):
            for n in lengths.get(data[i:i + HEAD], ()):
                if data[i:i + n] in needles: found.add((data[i:i + n], name))
    return found

for d, ds, fs in os.walk(root):
    for f in sorted(fs):
        p = os.path.join(d, f); read(os.path.relpath(p, root), open(p, 'rb').read())
    for n in fs + ds: read('file name ' + os.path.join(d, n), n.encode(), 9)
count, hits = 0, set()
with open(sys.argv[2], encoding='utf-8') as lines:
    while terms := [line.rstrip('\n') for line in itertools.islice(lines, MOST_TERMS)]:
        terms = [t for t in terms if t.strip()]
        count += len(terms); hits |= search(terms)
for t, n in sorted(hits)[:50]: print(f'LEAK {t!r} in {n}')
print(f'{len(texts)} texts, {sum(len(d) for _, d in texts)} bytes searched for {count} terms; {len(hits)} found')
sys.exit(1 if hits else 0)
