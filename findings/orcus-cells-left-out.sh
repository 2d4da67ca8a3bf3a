#!/bin/bash
# Subject:   liborcus 0.17.2 (liborcus-bin 0.17.2-2+b2, Debian 12), reading .xlsx.
# Behaviour: a sheet that the workbook names by an absolute part name (Target="/xl/worksheets/sheet1.xml", as openpyxl writes it)
#            comes out empty, and so does each cell whose text stands in the cell itself (t="inlineStr"). No message; the exit
#            status is 1 for every workbook, read well or not, so it does not tell them apart.
# Expected:  both are valid (ECMA-376, part 2, 6.5.3.4 and part 1, 18.18.11), so the sheet is read, or an error says that it is not.
# For us:    half a roster without a word would be the worst answer; workbooks are read by libarchive and QXmlStreamReader instead.
set -euo pipefail
version=0.17.2-2+b2
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
packages=(liborcus-bin="$version" liborcus-0.17-0="$version" liborcus-parser-0.17-0="$version"
    liborcus-spreadsheet-model-0.17-0="$version" libixion-0.17-0=0.17.0-3+b2
    libboost-program-options1.74.0=1.74.0+ds1-21 libboost-filesystem1.74.0=1.74.0+ds1-21
    libboost-iostreams1.74.0=1.74.0+ds1-21)
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "${packages[@]}" >&2
for package in ./*.deb; do dpkg -x "$package" root; done

# workbook TARGET CELL: a workbook of one sheet with the number 7 and this cell.
workbook() {
    python3 - "$1" "$2" <<'END'
import sys, zipfile
target, cell = sys.argv[1:]
main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
rel = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="%s/%s" Target="%s"/>%s</Relationships>'
texts = '<Relationship Id="rId2" Type="%s/sharedStrings" Target="sharedStrings.xml"/>' % related
types = "application/vnd.openxmlformats-officedocument.spreadsheetml."
parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>' % (types, types, types),
    "_rels/.rels": rel % (related, "officeDocument", "xl/workbook.xml", ""),
    "xl/workbook.xml": '<workbook %s xmlns:r="%s"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>' % (main, related),
    "xl/_rels/workbook.xml.rels": rel % (related, "worksheet", target, texts),
    "xl/sharedStrings.xml": '<sst %s count="1" uniqueCount="1"><si><t>Ana</t></si></sst>' % main,
    "xl/worksheets/sheet1.xml": '<worksheet %s><sheetData><row r="1"><c r="A1"><v>7</v></c>%s</row></sheetData></worksheet>' % (main, cell),
}
with zipfile.ZipFile("book.xlsx", "w") as book:
    for name, text in parts.items():
        book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
END
}
# read TARGET CELL: the first line that comes out, and the exit status.
read_back() {
    workbook "$1" "$2"
    rm -rf out && mkdir out
    local status=0
    LD_LIBRARY_PATH=$(echo root/usr/lib/*-linux-gnu) root/usr/bin/orcus-xlsx -f csv -o out book.xlsx >/dev/null 2>&1 || status=$?
    echo "'$(head -n 1 out/S.csv)'/$status"
}
text='<c r="B1" t="s"><v>0</v></c>'
inline='<c r="B1" t="inlineStr"><is><t>Ana</t></is></c>'
seen="relative=$(read_back worksheets/sheet1.xml "$text") absolute=$(read_back /xl/worksheets/sheet1.xml "$text")"
seen+=" inline=$(read_back worksheets/sheet1.xml "$inline")"
known="relative='7,Ana'/1 absolute=''/1 inline='7'/1"
echo "liborcus $version reads: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
