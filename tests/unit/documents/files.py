"""Files as other programs write them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

import docx
import odfdo
import pypdf


def a_docx() -> bytes:
    """A heading, a sentence, an item and a table."""
    document = docx.Document()
    document.add_heading("Gesprek", level=1)
    document.add_paragraph("Eén zin met een ümlaut en 🙂.")
    document.add_paragraph("Bellen", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "doel"
    table.cell(0, 1).text = "7"
    return _saved(document)


def an_odt() -> bytes:
    """The same as `a_docx`, with an item below the item."""
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Gesprek"))
    document.body.append(odfdo.Paragraph("Eén zin met een ümlaut en 🙂."))
    item = odfdo.ListItem("Bellen")
    item.append(odfdo.List(["Vóór vrijdag"]))
    listing = odfdo.List()
    listing.append(item)
    document.body.append(listing)
    table = odfdo.Table("T", width=2, height=1)
    table.set_value("A1", "doel")
    table.set_value("B1", 7)
    document.body.append(table)
    return _saved(document)


def a_pdf(*pages: Sequence[str]) -> bytes:
    """One page for each sequence of lines, in Helvetica and Windows' western code page."""
    n = len(pages)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(n))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {n} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, lines in enumerate(pages):
        page = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>"
        )
        drawn = zlib.compress(_drawn(lines))
        head = f"<< /Length {len(drawn)} /Filter /FlateDecode >>".encode()
        objects += [page.encode(), head + b"\nstream\n" + drawn + b"\nendstream"]
    return _with_places(objects)


def a_locked_pdf(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(a_pdf(["Geheim."])))
    writer.encrypt(password, algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def a_calendar(*events: str, head: str = "") -> bytes:
    """A calendar of events that are told by their lines."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//EN", *head.splitlines()]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.strip().splitlines(), "END:VEVENT"]
    return "\r\n".join([*(line.strip() for line in lines), "END:VCALENDAR", ""]).encode()


def a_bomb(whole: bytes, member: str) -> bytes:
    """A document whose main part unpacks to 1.2 GB, from a few MB."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bomb,
    ):
        for name in source.namelist():
            if name != member:
                bomb.writestr(name, source.read(name))
        with bomb.open(member, "w", force_zip64=True) as part:
            part.write(b"<a>")
            for _ in range(75):
                part.write(b" " * (16 << 20))
    return target.getvalue()


def _saved(document: docx.document.Document | odfdo.Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _drawn(lines: Sequence[str]) -> bytes:
    parts = [b"BT /F 11 Tf 14 TL 50 790 Td"]
    for line in lines:
        text = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(b"(" + text.encode("cp1252") + b") Tj T*")
    return b"\n".join([*parts, b"ET"])


def _with_places(objects: Sequence[bytes]) -> bytes:
    whole, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        whole
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
        + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
        + f"startxref\n{len(whole)}\n%%EOF\n".encode()
    )
