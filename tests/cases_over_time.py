"""Competency questions about what changes with time, with the answers that the two invented files hold."""

from __future__ import annotations

FORUM, SUMMIT, NEXT = "3rd Norland-Ostia Forum", "9th Norland-Ostia Summit", "10th Norland-Ostia Summit"
NORLAND, OSTIA, PLAN, FUND = "Norland", "Ostia Union", "Plan of the Tides", "Reef Fund"
MINISTER, KEEPER = "Minister of Tides", "Keeper of Reefs"

# The question in prose, its name, the parameters that a person sets, and the rows expected.
CASES = [
    ("What each release told of the Plan, also the one without a date", "document-history", {}, [
        (PLAN, "", "to be adopted", "ajr:undated"), (PLAN, "2031-05-03", "proposed", "ajr:one"),
        (PLAN, "2032-11-22", "adopted", "ajr:two")]),
    ("What was told of the Plan by the end of 2031", "document-history", {"document": PLAN, "asof": "2031"}, [
        (PLAN, "2031-05-03", "proposed", "ajr:one")]),
    ("Where the Plan stands", "document-status", {}, [(PLAN, "adopted", "2032-11-22")]),
    ("Where the Plan stood in June 2031", "document-status", {"asof": "2031-06"}, [(PLAN, "proposed", "2031-05-03")]),
    ("Where the Plan stood before it was told of", "document-status", {"asof": "2031-04"}, []),
    ("Which documents the Forum refers to, as known in 2031", "documents-of-meeting",
     {"meeting": FORUM, "asof": "2031"}, [(FORUM, PLAN, "proposed")]),
    ("Which documents the Forum refers to, before a release tells of it", "documents-of-meeting",
     {"meeting": FORUM, "asof": "2030"}, []),
    ("Who held which office", "offices", {}, [
        (MINISTER, NORLAND, "Ann Ek", "2031-05-02", "2031-05-02"),
        (MINISTER, NORLAND, "Cy Dee", "2032-11-20", "2032-11-20"),
        (KEEPER, OSTIA, "Ann Ek", "2032-11-20", "2032-11-20"),
        (KEEPER, "", OSTIA, "", ""),
        ("Coordinator", "", "Sudland", "2031", "2034"), ("Coordinator", "", NORLAND, "2034-07", "")]),
    ("Who was minister on the first day of 2032", "offices", {"office": MINISTER, "asof": "2032-01-01"}, [
        (MINISTER, NORLAND, "Ann Ek", "2031-05-02", "2031-05-02")]),
    ("Who is minister after the Summit", "offices", {"office": MINISTER, "asof": "2033"}, [
        (MINISTER, NORLAND, "Cy Dee", "2032-11-20", "2032-11-20")]),
    ("Who coordinates in May 2034", "coordinators", {"asof": "2034-05"}, [("Sudland", "Coordinator", "2031", "2034")]),
    ("Who coordinates in the year of the change: both", "coordinators", {"asof": "2034"}, [
        ("Sudland", "Coordinator", "2031", "2034"), (NORLAND, "Coordinator", "2034-07", "")]),
    ("Who coordinates in 2036, in a term without an end", "coordinators", {"asof": "2036"}, [
        (NORLAND, "Coordinator", "2034-07", "")]),
    ("Who coordinated before", "coordinators", {"asof": "2030-12-31"}, []),
    ("In which positions Ann is seen", "positions-of", {"person": "Ann Ek"}, [
        ("2031-05-02", FORUM, MINISTER, NORLAND, "chair"), ("2032-11-20", NEXT, KEEPER, OSTIA, "attendee")]),
    ("In which by 2031", "positions-of", {"person": "Ann Ek", "asof": "2031"}, [
        ("2031-05-02", FORUM, MINISTER, NORLAND, "chair")]),
    ("Who the people were by 2031", "people", {"asof": "2031"}, [("Ann Ek", MINISTER, NORLAND)]),
    ("Who had spoken for Norland by 2031", "spoke-for", {"actor": NORLAND, "asof": "2031"}, [
        (NORLAND, "Ann Ek", MINISTER, FORUM, "2031-05-02")]),
    ("What belongs to the Union", "members", {"body": OSTIA}, [
        (OSTIA, NORLAND, "", "2030-04-30"), (OSTIA, "Reef Centre", "Portville", "")]),
    ("Which countries belong to it, without the one that left", "members", {"body": OSTIA, "kind": "aj:Country"}, [
        (OSTIA, NORLAND, "", "2030-04-30")]),
    ("Who belonged to it in 2028; when the Centre joined is not known", "members", {"body": OSTIA, "asof": "2028"}, [
        (OSTIA, "Reef Centre", "Portville", ""), (OSTIA, "Sudland", "", "2020")]),
    ("Who belonged to it on the day after that on which Norland joined", "members",
     {"body": OSTIA, "kind": "aj:Country", "asof": "2030-05-01"}, [(OSTIA, NORLAND, "", "2030-04-30")]),
    ("Who belonged to it the day before: nobody", "members",
     {"body": OSTIA, "kind": "aj:Country", "asof": "2030-04-29"}, []),
    ("Which meetings were at Portville", "meetings-at", {"place": "Portville", "year": "2032"}, [
        ("2032-11-20", NEXT, "Portville", "Sudland")]),
    ("Which were in Sudland, where Portville lies", "meetings-at", {"place": "Sudland"}, [
        ("2032-11-20", NEXT, "Portville", "Sudland")]),
    ("Which were at Portville the year before", "meetings-at", {"place": "Portville", "year": "2031"}, []),
    ("What Norland and the Union both stand for", "common-ground", {"a": NORLAND, "b": OSTIA}, [
        (NORLAND, OSTIA, FUND, "2032-11-22"), (NORLAND, OSTIA, PLAN, "2031-05-02"),
        (NORLAND, OSTIA, "Reefs", "2031-05-02")]),
    ("What Sudland shares with anybody: it denied", "common-ground", {"a": "Sudland"}, []),
    ("How often reefs were acted on, year by year", "topics-over-time", {"topic": "Reefs"}, [
        ("Reefs", "2031", "2"), ("Reefs", "2032", "1"), ("Reefs", "", "2")]),
    ("How often by Norland", "topics-over-time", {"topic": "Reefs", "actor": NORLAND}, [("Reefs", "2031", "2")]),
    ("What two releases name, copies left aside", "named-in", {}, [
        (PLAN, "3", "2031-05-03", "2032-11-22"), (NORLAND, "2", "2031-05-03", "2032-11-22")]),
    ("What names the Centre", "named-in", {"thing": "Reef Centre", "least": "1"}, [
        ("Reef Centre", "1", "2032-11-22", "2032-11-22")]),
    ("Where the Plan comes up first", "first-mention", {"thing": PLAN}, [
        (PLAN, "2031-05-03", "ajr:one", "the Plan")]),
    ("What comes up first in 2032", "first-mention", {"year": "2032"}, [
        ("Cy Dee", "2032-11-22", "ajr:two", "Cy Dee"), ("Reef Centre", "2032-11-22", "ajr:two", "the Centre")]),
    ("Who chaired the Summit and the Forum", "chairs", {}, [
        ("Norland-Ostia Forum", "2031-05-02", FORUM, "chair", "Ann Ek", NORLAND),
        ("Norland-Ostia Summit", "2032-11-20", NEXT, "co-chair", "Cy Dee", NORLAND)]),
    ("What was done about the Plan", "timeline-of", {"thing": PLAN}, [
        ("2031-05-02", NORLAND, "proposal", "done", FORUM, "ajr:one"),
        ("2031-05-02", OSTIA, "support", "done", FORUM, ""),
        ("2032-11-20", NORLAND, "adoption", "done", NEXT, "ajr:two"),
        ("2032-11-20", OSTIA, "adoption", "done", NEXT, "ajr:two")]),
    ("What of it was told by 2031", "timeline-of", {"thing": PLAN, "asof": "2031"}, [
        ("2031-05-02", NORLAND, "proposal", "done", FORUM, "ajr:one")]),
    ("How much was pledged when", "money-by-year", {}, [
        ("2031", NORLAND, FUND, "EUR", "250", "0"), ("2032", OSTIA, FUND, "EUR", "300", "0")]),
    ("How much by Norland to the Fund", "money-by-year", {"actor": NORLAND, "to": FUND}, [
        ("2031", NORLAND, FUND, "EUR", "250", "0")]),
]  # fmt: skip
