"""Score the reading of a gold folder from memory, without building a graph.

    python benchmarks/quality.py [GOLD_DIR] [--lang th] [--half odd|even] [--errors] [--score SCORE.PY] [--doc PART]

The quick loop for work on the reader; `ajkg evaluate` measures the built graph. A half is every
other document of the sorted list.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from kg.claims import Act, Meeting, Participation, Reader, Reading, Tenure
from kg.release.model import Release
from kg.vocabulary import load

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "evaluation"
ROLES = {"Attendee": "attend", "Chair": "chair", "Cochair": "cochair", "Host": "host"}
MODES = {"InPerson": "in-person", "Videoconference": "videoconference", "Hybrid": "hybrid"}
ACTS = {
    "Pledge": "pledge",
    "Proposal": "propose",
    "Support": "support",
    "Appreciation": "appreciate",
    "Welcome": "welcome",
    "Agreement": "agree",
    "Invitation": "invite",
    "Emphasis": "emphasise",
    "ExchangeOfViews": "exchange_views",
    "Expectation": "expect",
    "Announcement": "announce",
    "Adoption": "adopt",
    "Request": "request",
    "Condemnation": "condemn",
}


class Labels:
    """Labels of a reading's things."""

    def __init__(self, reading: Reading, reader: Reader) -> None:
        self.reading = reading
        self.entries = reader.vocabulary.entries
        self.meetings = {c.about.iri: c.about for c in reading.claims if isinstance(c.about, Meeting)}
        self.country = {
            c.about.person: c.about.represents for c in reading.claims if isinstance(c.about, Participation)
        }

    def __call__(self, iri: str | None) -> list[str] | None:
        if iri is None:
            return None
        if iri in self.meetings:
            return self.meeting(self.meetings[iri])
        labels = [words for words, _ in self.reading.things[iri].forms] if iri in self.reading.things else []
        if iri in self.entries:
            labels += self.entries[iri].all_labels()
        return list(dict.fromkeys(labels))[:40]

    def agent(self, iri: str) -> list[str]:
        labels = self(iri) or []
        country = self.country.get(iri)
        return list(dict.fromkeys(labels[:25] + (self(country) or [])))[:40] if country else labels

    def meeting(self, meeting: Meeting) -> list[str]:
        series = self(meeting.series) or []
        if meeting.ordinal is None:
            return series
        n = meeting.ordinal
        suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
        forms = []
        for label in series:
            forms.append(f"{n}{suffix} {label}" if label.isascii() else f"{label} ครั้งที่ {n}")
            if not label.isascii():
                forms.append(f"第{n}回{label}")
        return list(dict.fromkeys(forms[:20] + series))[:40]


def records(reading: Reading, reader: Reader) -> list[dict]:
    """The flat facts of a reading."""
    labels = Labels(reading, reader)
    found = []
    for claim in reading.claims:
        about = claim.about
        fact: dict = {"kind": claim.kind}
        if isinstance(about, Meeting):
            fact |= {
                "series": labels(about.series),
                "ordinal": about.ordinal,
                "date": about.date.start if about.date else None,
                "mode": MODES.get(about.mode or ""),
                "place": labels(about.place),
            }
        elif isinstance(about, Participation):
            fact |= {
                "person": labels(about.person),
                "represents": labels(about.represents),
                "position": labels(about.position),
                "role": ROLES[about.role],
            }
        elif isinstance(about, Act):
            if about.modality != "Done":
                continue
            amount = {"value": about.amount.value, "currency": about.amount.currency} if about.amount else None
            fact |= {
                "type": ACTS[about.type],
                "agents": [labels.agent(a) for a in about.agents],
                "targets": [labels(t) for t in about.targets],
                "amount": amount,
            }
        elif isinstance(about, Tenure):
            fact |= {"actor": labels(about.holder), "role": labels(about.role), "start": about.start, "end": about.end}
        else:
            fact["name"] = labels(about.iri)
        span = claim.evidence
        fact["document"] = reading.release.document
        fact["rule"] = claim.rule
        fact["evidence"] = {"start": span.start, "end": span.end, "exact": reading.release.text[span.start : span.end]}
        found.append(fact)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=SHARED / "dev")
    parser.add_argument("--lang")
    parser.add_argument("--half", choices=["odd", "even"])
    parser.add_argument("--doc", help="only documents whose name holds this")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--score", type=Path, default=SHARED / "score.py")
    args = parser.parse_args()
    reader = Reader(load())
    spent = 0.0
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for place, path in enumerate(sorted(args.gold.glob("*.json"))):
            gold = json.loads(path.read_text(encoding="utf-8"))
            if (args.lang and gold["lang"] != args.lang) or (args.doc and args.doc not in gold["document"]):
                continue
            if args.half and place % 2 != (args.half == "even"):
                continue
            text = path.with_suffix(".txt").read_bytes().decode("utf-8").replace("\r\n", "\n")
            published = date.fromisoformat(gold["published"]) if gold.get("published") else None
            release = Release(gold["document"], text, gold["lang"], gold.get("title"), gold.get("publisher"), published)
            began = time.perf_counter()
            reading = reader.read(release)
            spent += time.perf_counter() - began
            lines += [json.dumps(fact, ensure_ascii=False) for fact in records(reading, reader)]
            for source in (path, path.with_suffix(".txt")):
                (Path(folder) / source.name).write_bytes(source.read_bytes())
        facts = Path(folder) / "facts.jsonl"
        facts.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(args.score), folder, str(facts)] + (["--errors"] if args.errors else [])
        subprocess.run(command, check=False)
    print(f"reading took {spent * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
