"""``python -m coachapp.documents.parser KIND``: a document on standard input, JSON out."""

from __future__ import annotations

import io
import json
import sys

from coachapp.process import harden

_MEMORY_BYTES = 1 << 30


def main() -> int:
    """Parse; exit code 1 for what cannot be read."""
    harden()
    _limit_memory()
    data = sys.stdin.buffer.read()
    try:
        text = _docx(data) if sys.argv[1] == ".docx" else _plain(data)
    except Exception:  # noqa: BLE001  border: whatever a broken document does to the library
        return 1
    sys.stdout.buffer.write(json.dumps({"text": text}).encode())
    return 0


def _plain(data: bytes) -> str:
    if b"\0" in data[:4096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise ValueError("binary")
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _docx(data: bytes) -> str:
    """Headings, lists, tables and text as Markdown."""
    import docx
    from docx.table import Table

    lines: list[str] = []
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            lines += [
                "| " + " | ".join(c.text.strip() for c in row.cells) + " |" for row in block.rows
            ]
            lines.append("")
            continue
        text = block.text.strip()
        style = (block.style.name or "") if block.style is not None else ""
        if not text:
            lines.append("")
        elif style.startswith("Heading") and style[-1].isdigit():
            lines += [f"{'#' * min(6, int(style[-1]) + 1)} {text}"]
        elif style == "Title":
            lines += [f"# {text}"]
        elif style.startswith("List"):
            lines.append(f"- {text}")
        else:
            lines += [text, ""]
    return "\n".join(lines)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


if __name__ == "__main__":
    sys.exit(main())
