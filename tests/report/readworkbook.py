"""Opens a workbook with openpyxl, which shares nothing with its writer, and holds it against the JSON form of the same
report. Prints what is wrong, a line each.

usage: readworkbook.py WORKBOOK REPORT.json
"""
import datetime
import json
import sys

import openpyxl

SHEETS = ["Summary", "Items", "Evidence", "Changes", "Resources", "Tasks", "Decisions", "Sign-offs", "Events"]
problems = []


def expect(is_so, what):
    if not is_so:
        problems.append(what)


def time_of(text):
    return datetime.datetime.strptime(text[:19], "%Y-%m-%dT%H:%M:%S") if text else None


def rows_of(book, name):
    """The rows of a table, of all its sheets, as dictionaries by the titles of the columns."""
    rows = []
    for sheet in book.worksheets:
        if sheet.title != name and not sheet.title.startswith(name + " ("):
            continue
        titles = [cell.value for cell in sheet[1]]
        expect(all(cell.font.bold for cell in sheet[1]), f"{sheet.title}: the header is bold")
        expect(sheet.freeze_panes == "A2", f"{sheet.title}: the header stays when scrolled")
        expect(sheet.print_title_rows in ("$1:$1", "1:1"), f"{sheet.title}: the header repeats on paper")
        last = openpyxl.utils.get_column_letter(len(titles))
        expect(sheet.auto_filter.ref == f"A1:{last}{sheet.max_row}" or sheet.max_row == 1,
               f"{sheet.title}: the filter covers the rows: {sheet.auto_filter.ref}")
        expect(all(sheet.column_dimensions[openpyxl.utils.get_column_letter(i + 1)].width >= 8
                   for i in range(len(titles))), f"{sheet.title}: the columns have widths")
        for row in sheet.iter_rows(min_row=2):
            rows.append(dict(zip(titles, row)))
    return rows


def is_text(cell, value):
    """Text, whatever it begins with; an empty one is an empty cell."""
    return (cell.value or "") == value and cell.data_type in ("s", "inlineStr", "n" if not value else "s")


def items_of(report):
    return [item for phase in report["phases"] for area in phase["areas"] for item in area["items"]]


def check_items(book, report):
    rows = rows_of(book, "Items")
    items = items_of(report)
    expect(len(rows) == len(items), f"items: {len(rows)} rows of {len(items)}")
    for row, item in zip(rows, items):
        at = item["id"]
        expect(is_text(row["Item"], item["id"]), f"{at}: id")
        expect(is_text(row["What must hold"], item["title"]), f"{at}: title")
        expect(row["Checked (UTC)"].value == time_of(item["checkedAt"]), f"{at}: checked at {row['Checked (UTC)'].value}")
        expect(not item["checkedAt"] or row["Checked (UTC)"].is_date, f"{at}: the time is a date")
        expect(row["Objects"].value == len(item["objects"]) and row["Objects"].data_type == "n", f"{at}: objects")
        state = row["State"]
        expect(len(str(state.value).split()) >= 2 and state.font.color is not None, f"{at}: state by symbol, word, colour")
        link = row["Vendor's page"]
        if item["source"].startswith("https://"):
            expect(link.hyperlink is not None and link.hyperlink.target == item["source"], f"{at}: link")
        else:
            expect(link.hyperlink is None, f"{at}: no link")


def check_evidence(book, report):
    rows = rows_of(book, "Evidence")
    wanted = []
    for item in items_of(report):
        wanted += [(item["id"], "object", one["object"]) for one in item["objects"]]
        wanted += [(item["id"], "request", one["requestId"]) for one in item["evidence"]["requests"]]
        wanted += [(item["id"], "probe", one) for one in item["evidence"]["probes"]]
    found = [(row["Item"].value, row["Kind"].value,
              (row["Request id"] if row["Kind"].value == "request" else row["Object"]).value or "") for row in rows]
    expect(found == wanted, f"evidence: {len(found)} rows of {len(wanted)}, or others")
    requests = [row for row in rows if row["Kind"].value == "request"]
    expect(all(row["Status"].data_type == "n" or row["Status"].value == "no answer" for row in requests), "status is a number")
    expect(all(row["Time (UTC)"].is_date for row in requests), "requests have dates")


def check_lists(book, report):
    events = rows_of(book, "Events")
    expect([(row["Number"].value, row["Hash (SHA-256)"].value, row["Time (UTC)"].value) for row in events]
           == [(event["seq"], event["hash"], time_of(event["at"])) for event in report["events"]], "events")
    resources = rows_of(book, "Resources")
    expect([(row["Name"].value, row["Source"].value, row["Wave"].value) for row in resources]
           == [(one["name"], one["source"], one["wave"]) for one in report["resources"]], "resources")
    tasks = rows_of(book, "Tasks")
    expect([(row["Task"].value, row["Created (UTC)"].value) for row in tasks]
           == [(task["title"], time_of(task["createdAt"])) for task in report["tasks"]], "tasks")
    changes = rows_of(book, "Changes")
    expect([row["Request id"].value for row in changes]
           == [change["requestId"] for item in items_of(report) for change in item["changes"]], "changes")
    expect([row["About"].value for row in rows_of(book, "Decisions")]
           == [decision["subject"] for decision in report["decisions"]], "decisions")
    expect([row["Events since"].value for row in rows_of(book, "Sign-offs")]
           == [sign["changesSince"] for sign in report["signOffs"]], "sign-offs")


def check_summary(book, report):
    sheet = book["Summary"]
    cells = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2)}
    expect(cells.get("Workload") == report["relocation"]["workload"], "summary: workload")
    states = [value for name, value in cells.items() if name and str(name).endswith("passed")]
    expect(states == [report["counts"]["passed"]], f"summary: passed {states}")
    expect(len(sheet._charts) == 1, "summary: a chart")
    expect(book.properties.title == "Relocation report", f"title: {book.properties.title}")
    expect(book.properties.creator == (report["generated"]["by"] or None), f"author: {book.properties.creator}")
    expect(book.properties.created == time_of(report["generated"]["at"]), f"created: {book.properties.created}")


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        report = json.load(file)
    expect([name for name in book.sheetnames if " (" not in name] == SHEETS, f"sheets: {book.sheetnames}")
    expect(not any(cell.data_type == "f" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row),
           "no cell is a formula")
    check_summary(book, report)
    check_items(book, report)
    check_evidence(book, report)
    check_lists(book, report)
    print("\n".join(problems))


main()
