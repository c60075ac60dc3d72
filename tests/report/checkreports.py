"""Writes the reports of a relocation with the program and reads each with a program that shares nothing with it:
jsonschema, openpyxl, Python's csv, poppler. Prints what is wrong and ends with 1, or with 77 where a reader is missing.

usage: checkreports.py AZRELOCATE FILE.relocation REPORT.schema.json
"""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import openpyxl
except ImportError as missing:
    print(f"SKIPPED: {missing} (tests/run installs it)")
    sys.exit(77)
if not shutil.which("pdftotext"):
    print("SKIPPED: poppler-utils is not installed (tests/run installs it)")
    sys.exit(77)

FORMATS = ["pdf", "html", "xlsx", "csv", "json", "markdown"]
GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)
AZURE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:azurewebsites|trafficmanager|cloudapp\.azure|vault\.azure|database\.windows|"
                        r"blob\.core\.windows|azurefd|documents\.azure)\.(?:net|com)", re.I)
problems = []
program, relocation, schema_path = sys.argv[1:4]


def expect(is_so, what):
    if not is_so:
        problems.append(what)


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")


def write(folder, *options):
    """One file a format; its paths by the formats."""
    paths = {}
    for form in FORMATS:
        paths[form] = os.path.join(folder, "report." + form)
        output_of(program, "report", relocation, "--format", form, "--output", paths[form], *options)
    return paths


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def text_of(form, path):
    if form == "pdf":  # ids are broken at the ends of lines
        return re.sub(r"\s+", "", output_of("pdftotext", "-raw", path, "-")) + output_of("pdfinfo", path)
    if form == "xlsx":
        book = openpyxl.load_workbook(path)
        cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
        return "\n".join([str(cell.value) for cell in cells] + [cell.hyperlink.target for cell in cells if cell.hyperlink]
                         + [str(vars(book.properties))])
    return read(path)


def identifiers_of(report):
    """What names the organisation in a report that was not masked."""
    text = json.dumps(report, ensure_ascii=False)
    proofs = set()
    people = {report["generated"]["by"]} | {one["by"] for one in report["decisions"] + report["signOffs"] + report["events"]}

    def walk(value):
        if isinstance(value, list):
            for one in value:
                walk(one)
        elif isinstance(value, dict):
            for key, one in value.items():
                if key in ("requestId", "correlationId") and isinstance(one, str):
                    proofs.add(one.lower())
                if key == "identity" and isinstance(one, str):
                    people.add(one)
                walk(one)
    walk(report)
    proofs |= {task["id"].lower() for task in report["tasks"]}
    ids = {found.lower() for found in GUID.findall(text)} - proofs
    zones = {zone.lower() for zone in re.findall(r"/dnsZones/([\w.-]+)", text) }
    hosts = {host.lower() for host in AZURE_HOST.findall(text)}
    addresses = {one for one in re.findall(r"(?<![\d.])10\.\d+\.\d+\.\d+(?![\d.])", text)}
    everybodys = {"blob.core.windows.net", "vault.azure.net", "database.windows.net"}
    hosts = {host for host in hosts if host not in everybodys and not host.startswith("privatelink.")}
    expect(len(ids) > 10 and len(zones) > 0 and len(hosts) > 5 and len(people - {"", "unknown"}) > 0 and len(addresses) > 2,
           f"the practice estate has identifiers: {len(ids)} {len(zones)} {len(hosts)} {len(people)} {len(addresses)}")
    return ids | zones | hosts | addresses | {one.lower() for one in people - {"", "unknown"}}


def check_masked(original, paths):
    for form, path in paths.items():
        text = text_of(form, path).lower()
        left = [one for one in original if re.search(r"(?<![\w.-])" + re.escape(one) + r"(?![\w-])", text)]
        if form == "pdf":
            left = [one for one in original if len(one) > 12 and one.replace(" ", "") in text]
        expect(not left, f"{form}: left of the original: {left[:5]}")
        expect("subscription-1" in text and "host-1.example" in text and re.search(r"person-\d", text), f"{form}: nothing was replaced")


def check_json(path, schema, language):
    report = json.loads(read(path))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    for error in list(validator.iter_errors(report))[:5]:
        problems.append(f"json: {'/'.join(map(str, error.path))}: {error.message[:200]}")
    expect(report["generated"]["language"] == language, f"json: language {report['generated']['language']}")
    return report


def check_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(io.StringIO(file.read()), strict=True))
    expect(len(rows) > 100 and len({len(row) for row in rows}) == 1, "csv: rows of one length")
    expect(not [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell], "csv: a cell starts a formula")


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.language = None
        self.loaded = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        if tag in ("script", "link", "img", "iframe", "object"):
            self.loaded.append(tag)


def check_html(path, language):
    page = Page()
    page.feed(read(path))
    expect(page.language == language, f"html: language {page.language}")
    expect(not page.loaded, f"html: loads {page.loaded}")


def check_pdf(path, size, words):
    info = output_of("pdfinfo", path)
    expect(size in info, f"pdf: page size is not {size}")
    fonts = output_of("pdffonts", path).splitlines()[2:]
    expect(fonts and all(re.search(r"\byes\s+(yes|no)\s+yes\b", line) for line in fonts), f"pdf: fonts: {fonts}")
    width, height = None, None
    for line in output_of("pdftotext", "-bbox", path, "-").splitlines():
        page = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line)
        word = re.search(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>', line)
        if page:
            width, height = float(page[1]), float(page[2])
        elif word and not (float(word[1]) > 40 and float(word[3]) < width - 40 and 0 < float(word[2]) < float(word[4]) < height):
            problems.append(f"pdf: {word[5]} leaves the margins")
            break
    text = output_of("pdftotext", path, "-")
    at = 0
    for word in words:
        found = text.find(word, at)
        expect(found >= 0, f"pdf: {word} in its order")
        at = max(at, found)


def main():
    schema = json.loads(read(schema_path))
    jsonschema.Draft202012Validator.check_schema(schema)
    with tempfile.TemporaryDirectory() as work:
        for name in ("plain", "shared"):
            os.mkdir(os.path.join(work, name))
        plain = write(os.path.join(work, "plain"), "--compare-with", relocation)
        report = check_json(plain["json"], schema, "en")
        expect(not report["comparison"]["items"] and not report["comparison"]["changes"], "compared with itself: nothing")
        check_csv(plain["csv"])
        check_html(plain["html"], "en")
        check_pdf(plain["pdf"], "(A4)", ["Contents", "Summary", "Open items", "Nothing is different", "Landing zone"])

        begin = report["events"][0]["at"]
        shared = write(os.path.join(work, "shared"), "--mask", "--language", "de", "--page-size", "Letter", "--since", begin)
        check_masked(identifiers_of(report), shared)
        german = check_json(shared["json"], schema, "de")
        expect(len(german["comparison"]["items"]) > 50, "since the first event: every item")
        expect(german["comparison"]["changes"] and german["generated"]["masked"], "since the first event: every change")
        check_csv(shared["csv"])
        check_html(shared["html"], "de")
        check_pdf(shared["pdf"], "(letter)", ["Inhalt", "Zusammenfassung", "Was sich seit", "Vorbereiten", "Zielzone", "Zeitachse"])
        for word in ("bestanden", "Offene", "Zielzone"):
            expect(all(word in text_of(form, shared[form]) for form in ("pdf", "markdown", "html") if word != "Offene"), word)
        names = openpyxl.load_workbook(shared["xlsx"]).sheetnames
        expect(names[:4] == ["Zusammenfassung", "Seither", "Prüfpunkte", "Belege"], f"xlsx: {names}")
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
