"""Domain values as JSON and back, strictly; and the JSON Schema (2020-12) of it."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from coachapp.errors import NotAnExportError

T = TypeVar("T")
LATER = types.MappingProxyType({"is_later": True})
"""Metadata of a field that came later: an earlier export is read without it."""


def encode(value: Any) -> Any:
    """A domain value as JSON: dates as ISO 8601, tuples as arrays."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):  # a moment is one too
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [encode(v) for v in value]
    return str(value) if isinstance(value, str) else value


def decode(kind: type[T], untrusted: Any) -> T:
    """A value of a dataclass from JSON; `NotAnExportError` for anything else than its shape."""
    value = _decode(kind, untrusted)
    assert isinstance(value, kind)
    return value


def schema(kind: type) -> dict[str, Any]:
    """The JSON Schema of a dataclass and of all that it holds."""
    definitions: dict[str, Any] = {}
    root = _schema(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _decode(kind: Any, untrusted: Any) -> Any:
    kind = _base(kind)
    options = _options(kind)
    if options is not None:
        return None if untrusted is None else _decode(options, untrusted)
    if get_origin(kind) is tuple:
        _want(isinstance(untrusted, list))
        return tuple(_decode(get_args(kind)[0], v) for v in untrusted)
    if is_dataclass(kind):
        _want(isinstance(untrusted, Mapping))
        hints = get_type_hints(kind)
        names = {f.name for f in fields(kind)}
        _want(_needed(kind) <= set(untrusted) <= names)
        return kind(**{name: _decode(hints[name], untrusted[name]) for name in untrusted})  # type: ignore[operator]
    return _decode_simple(kind, untrusted)


def _decode_simple(kind: Any, untrusted: Any) -> Any:
    if kind is float:
        _want(isinstance(untrusted, int | float) and not isinstance(untrusted, bool))
        return float(untrusted)
    if kind in (int, bool):
        _want(type(untrusted) is kind)
        return untrusted
    _want(isinstance(untrusted, str))
    try:
        if kind is datetime:
            moment = datetime.fromisoformat(untrusted)
            _want(moment.tzinfo is not None)
            return moment
        if kind is date:
            return date.fromisoformat(untrusted)
        return kind(untrusted)
    except ValueError as exc:
        raise NotAnExportError from exc


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    kind = _base(kind)
    options = _options(kind)
    if options is not None:
        return {"anyOf": [_schema(options, definitions), {"type": "null"}]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if is_dataclass(kind):
        name = getattr(kind, "__name__", "")
        if name not in definitions:
            definitions[name] = {}
            hints = get_type_hints(kind)
            names = [f.name for f in fields(kind)]
            definitions[name] = {
                "type": "object",
                "description": (kind.__doc__ or "").strip().splitlines()[0],
                "properties": {n: _schema(hints[n], definitions) for n in names},
                "required": [n for n in names if n in _needed(kind)],
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    return {
        int: {"type": "integer"},
        float: {"type": "number"},
        bool: {"type": "boolean"},
        datetime: {"type": "string", "format": "date-time"},
        date: {"type": "string", "format": "date"},
    }.get(kind, {"type": "string"})


def _needed(kind: Any) -> set[str]:
    return {f.name for f in fields(kind) if not f.metadata.get("is_later")}


def _base(kind: Any) -> Any:
    """What is behind a `NewType`."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return kind


def _options(kind: Any) -> Any:
    """The type of something that may be None, or None where it may not."""
    if get_origin(kind) in (Union, types.UnionType):
        (inner,) = (a for a in get_args(kind) if a is not type(None))
        return inner
    return None


def _want(is_right: bool) -> None:
    if not is_right:
        raise NotAnExportError
