"""Make golden.json: random gold and found facts with the points that the reference scorer gives.

    python tests/evaluation/make_golden.py PATH/TO/score.py

The reference is the scorer published with the evaluation format.
"""

import importlib.util
import json
import random
import sys
from pathlib import Path

NAMES = [
    ["ASEAN", "อาเซียน"],
    ["Japan", "ญี่ปุ่น", "日本"],
    ["Thailand", "ไทย"],
    ["the Ministry of Trade"],
    ["Ministry of Trade"],
]
TOPICS = [
    ["trade and investment"],
    ["trade"],
    ["22nd Summit"],
    ["23rd Summit"],
    ["food security", "ความมั่นคงทางอาหาร"],
    ["security"],
]
PEOPLE = [["Mr. Sato Ken"], ["Sato Ken", "佐藤健"], ["นายสมชาย ใจดี"], ["สมชาย ใจดี"]]
KINDS = ("meeting", "participation", "act", "document", "actor", "tenure")


def fact(rng: random.Random, kind: str) -> dict:
    """A random fact of a kind."""
    maybe = lambda value: value if rng.random() < 0.7 else None  # noqa: E731
    if kind == "meeting":
        series = rng.choice([["ASEAN-Japan Summit"], ["ASEAN-Japan Forum", "日・ASEANフォーラム"]])
        return {
            "series": series,
            "ordinal": maybe(rng.choice([22, 23])),
            "date": maybe("2020-11"),
            "mode": maybe("hybrid"),
            "place": maybe(["Hanoi"]),
        }
    if kind == "participation":
        return {
            "person": rng.choice(PEOPLE),
            "represents": maybe(rng.choice(NAMES)),
            "position": maybe(["Minister"]),
            "role": rng.choice(["attend", "chair"]),
        }
    if kind == "act":
        return {
            "type": rng.choice(["agree", "welcome", "appreciate", "pledge"]),
            "agents": rng.sample(NAMES, rng.randint(1, 3)),
            "targets": rng.sample(TOPICS, rng.randint(0, 4)),
            "amount": maybe({"value": rng.choice([1e6, 2e6]), "currency": rng.choice(["USD", "JPY"])}),
        }
    if kind == "tenure":
        return {"actor": rng.choice(NAMES), "role": ["coordinator"], "start": maybe("2021"), "end": maybe("2024")}
    return {"name": rng.choice(NAMES + TOPICS)}


def main() -> None:
    """Write golden.json beside this file."""
    spec = importlib.util.spec_from_file_location("reference_score", sys.argv[1])
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    rng = random.Random(7)  # noqa: S311 -- the same cases each time, no secret
    cases = []
    for number in range(240):
        kind = KINDS[number % len(KINDS)]
        gold = [{"kind": kind, **fact(rng, kind)} for _ in range(rng.randint(0, 5))]
        found = [{"kind": kind, **fact(rng, kind)} for _ in range(rng.randint(0, 5))]
        points = reference.compare(gold, found)[0]
        cases.append({"gold": gold, "found": found, "points": list(points)})
    Path(__file__).with_name("golden.json").write_text(
        json.dumps(cases, ensure_ascii=False, indent=0), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
