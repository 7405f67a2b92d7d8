"""Acts told in other forms: nouns below a heading, commitments to give, ideas taken up, pronouns, remarks."""

from __future__ import annotations

import pytest

from kg.claims import Act, Meeting, Participation, reader_of
from kg.release.model import Release
from kg.vocabulary import load

HELD = "The 3rd ASEAN-Japan Kelp Forum was held in Hanoi on 3 March 2024.\n\n"


def told(text: str) -> list[object]:
    """What a text in English tells, in its order."""
    return [claim.about for claim in reader_of(load()).read(Release("note", text, "en")).claims]


def acts(text: str) -> list[tuple[str, list[str], list[str]]]:
    """The acts done: class, agents, targets; ends of IRIs."""
    done = [one for one in told(text) if isinstance(one, Act) and one.modality == "Done"]
    return [(one.type, [_end(iri) for iri in one.agents], [_end(iri) for iri in one.targets]) for one in done]


def _end(iri: str) -> str:
    return iri.rpartition("/")[2]


def _only(text: str, act: str) -> tuple[list[str], list[str]]:
    """Agents and targets of the one act of a class."""
    found = [(agents, targets) for type_, agents, targets in acts(text) if type_ == act]
    assert len(found) == 1, acts(text)
    return found[0]


@pytest.mark.parametrize("heading", ["Main outcomes", "Results of the Forum", "Key deliverables", "2. Outcomes"])
@pytest.mark.parametrize(
    ("item", "act"),
    [
        ("- Adoption of the Hanoi Kelp Action Plan", "Adoption"),
        ("\u2022 Approval of the Hanoi Kelp Action Plan", "Adoption"),
        ("- Endorsement of the Reef Guidelines", "Support"),
        ("(1) Agreement to launch a study on crab farming", "Agreement"),
        ("- Exchange of views on reef safety", "ExchangeOfViews"),
        ("- Signing of the Crab Memorandum", "Agreement"),
    ],
)
def test_items_below_a_heading_for_results_tell_acts_in_nouns(heading: str, item: str, act: str) -> None:
    """All who met did them."""
    agents, targets = _only(f"{HELD}{heading}\n\n{item}\n", act)
    assert agents == ["asean", "japan"]
    assert targets


@pytest.mark.parametrize("heading", ["Agenda", "Programme", "Items for discussion"])
def test_items_of_an_agenda_tell_no_acts(heading: str) -> None:
    """What a meeting is to do has not been done."""
    assert acts(f"{HELD}{heading}\n\n- Adoption of the Hanoi Kelp Action Plan\n- Exchange of views on reefs\n") == []


@pytest.mark.parametrize(
    "words",
    [
        "conveyed his country's commitment to provide US$5 million for a kelp plant",
        "reaffirmed Japan's commitment to contribute US$5 million for a kelp plant",
        "expressed his government's readiness to finance with US$5 million a kelp plant",
        "reiterated his country's intention to allocate US$5 million for a kelp plant",
        "stressed his country's determination to invest US$5 million in a kelp plant",
        "said that Japan would also fund a US$5 million kelp plant",
        "announced that Japan would set aside US$5 million for a kelp plant",
        "expressed Japan's intention to continue supporting the kelp plant with US$5 million",
    ],
)
def test_a_sum_that_somebody_is_committed_to_give_is_promised(words: str) -> None:
    """A stance tells no sum."""
    found = [one for one in told(f"Minister Tanaka of Japan {words}.") if isinstance(one, Act)]
    assert [(one.type, one.amount.value if one.amount else None) for one in found] == [("Pledge", 5e6)]


@pytest.mark.parametrize(
    "words", ["reaffirmed his country's commitment to the reef", "expressed his readiness to help with kelp"]
)
def test_a_commitment_without_a_sum_promises_none(words: str) -> None:
    """It is what it was."""
    found = [one for one in told(f"Minister Tanaka of Japan {words}.") if isinstance(one, Act)]
    assert all(one.amount is None for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "an idea that was welcomed by Thailand",
        "a proposal which was welcomed by Thailand",
        "a suggestion warmly welcomed by Thailand",
        "an initiative that was welcomed by Thailand",
        "a plan which was also welcomed by Thailand",
    ],
)
def test_an_idea_taken_up_is_what_was_proposed(words: str) -> None:
    """The clause behind tells how others took it, and the proposal stays whole."""
    text = f"Foreign Minister Tanaka of Japan proposed a kelp fund, {words}."
    assert _only(text, "Proposal")[1] == ["kelp-fund"]
    assert _only(text, "Welcome") == (["thailand"], ["kelp-fund"])


@pytest.mark.parametrize(
    "words",
    [
        "Brunei expressed its deep appreciation for this.",
        "Brunei appreciated this contribution.",
        "Brunei welcomed these efforts.",
        "This was well received by Brunei.",
        "These efforts were warmly received by Brunei.",
    ],
)
def test_a_pronoun_takes_up_the_gift(words: str) -> None:
    """Thanks for "this" are about what was promised before."""
    found = acts(f"Japan pledged 3 million dollars for kelp. {words}")
    assert "kelp" in found[-1][2]
    assert found[-1][0] in {"Appreciation", "Welcome"}
    assert found[-1][1] == ["brunei"]


@pytest.mark.parametrize(
    "words",
    [
        "discussed the Kelp Treaty and expressed the hope that it would enter into force",
        "reviewed the Kelp Treaty and hoped that it would enter into force",
        "discussed the Kelp Treaty and agreed to extend it for five years",
        "welcomed the Kelp Treaty and agreed to implement it",
    ],
)
def test_it_behind_a_verb_is_what_the_verb_before_was_about(words: str) -> None:
    """Both acts are about one thing."""
    found = acts(f"Minister Tanaka of Japan and Minister Tan of Brunei met. They {words}.")
    assert ["kelp-treaty" in targets for _, _, targets in found] == [True, True]


@pytest.mark.parametrize(
    "words",
    [
        "The Minister in his remarks expressed appreciation to Japan for its boats.",
        "The Minister, in his opening remarks, thanked Japan for its boats.",
        "The Minister, during her intervention, thanked Japan for its boats.",
        "The Minister in his speech thanked Japan for its boats.",
        "Opening the forum, the Minister thanked Japan for its boats.",
        "Addressing the forum, the Minister thanked Japan for its boats.",
    ],
)
def test_who_speaks_in_their_remarks_is_the_subject(words: str) -> None:
    """Between the name and the verb, or before both."""
    text = "Kelp Minister Tan of Brunei chaired the 3rd ASEAN-Japan Kelp Forum in Hanoi. " + words
    agents, targets = _only(text, "Appreciation")
    assert [agent.startswith("tan") for agent in agents] == [True]
    assert "japan" in targets


@pytest.mark.parametrize("who", ["Mr Lim Roe", "Secretary-General Lim Roe", "Ambassador Lim Roe"])
def test_who_said_a_quotation_goes_on(who: str) -> None:
    """The pronoun behind it is nobody named before."""
    text = (
        'Minister Tanaka of Japan pledged two boats to Laos. "Kelp is a language which all our people speak," '
        f"said {who} of ASEAN. He urged both sides to plant kelp."
    )
    agents, _ = _only(text, "Request")
    assert ["roe" in agent for agent in agents] == [True]


def test_an_office_behind_a_name_acts_as_its_holder() -> None:
    """The pronoun is whoever "stressed", not somebody of the paragraph before."""
    text = (
        "Mr. Manuel Coe, Ambassador of the Philippines, thanked Japan for its help. A speech was delivered by "
        "Dr. Surin Roe, Secretary-General of ASEAN, who stressed that reefs need care. He asked Japan for boats."
    )
    assert [
        "roe" in agent for agent in _only(text.replace("called on companies", "thanked Japan for help"), "Request")[0]
    ] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "at the invitation of Mr. Masahiko Coe",
        "on the invitation of Mr. Masahiko Coe",
        "as the guest of Mr. Masahiko Coe",
    ],
)
def test_the_minister_is_not_whoever_asked_him_to_come(words: str) -> None:
    """The text goes on about its own minister."""
    text = (
        "Mr. Nitya Roe, Minister of Foreign Affairs of Thailand, attended the 3rd ASEAN-Japan Kelp Forum in Tokyo "
        f"{words}, Minister for Foreign Affairs of Japan. The Thai side had wishes. The Minister proposed a kelp fund."
    )
    assert ["roe" in agent for agent in _only(text, "Proposal")[0]] == [True]


@pytest.mark.parametrize("verb", ["expressing", "fully sharing", "offering"])
def test_who_does_something_beside_those_who_support_is_none_of_them(verb: str) -> None:
    """A participle behind the last name ends the list."""
    text = f"The Kelp Plan was backed by Laos, Malaysia and Brunei, with Japan {verb} its own experience."
    assert _only(text, "Support")[0] == ["laos", "malaysia", "brunei"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("attended the 3rd ASEAN-Japan Kelp Forum as co-chair together with", "Cochair"),
        ("participated in the 3rd ASEAN-Japan Kelp Forum as co-chair along with", "Cochair"),
        ("attended the 3rd ASEAN-Japan Kelp Forum together with", "Attendee"),
    ],
)
def test_who_attends_as_one_of_the_chairs_chairs(words: str, role: str) -> None:
    """With whoever is told together with them."""
    text = f"Mr. Ichiro Tanaka, Minister of Agriculture of Japan, {words} Mr. Sabu Roe, Minister of Trade of Malaysia."
    found = [one for one in told(text) if isinstance(one, Participation)]
    assert {one.role for one in found if "tanaka" in one.person} == {role}


@pytest.mark.parametrize(
    "words",
    [
        "Mr. Heng Roe, Director General of the Kelp Agency, and Mr. Sanui Coe of JICA were also present.",
        "Also present at the Kelp Forum were Mr. Heng Roe, Director General of the Kelp Agency, and Mr. Sanui Coe.",
        "In attendance at the Kelp Forum were Mr. Heng Roe of Laos and Mr. Sanui Coe of Japan.",
        "Also in attendance were Mr. Heng Roe of Laos and Mr. Sanui Coe of Japan.",
        "Mr. Heng Roe of Laos and Mr. Sanui Coe of Japan were also in attendance.",
    ],
)
def test_who_was_also_present_took_part(words: str) -> None:
    """Told before or behind the verb."""
    people = {one.person.rpartition("/")[2] for one in told(HELD + words) if isinstance(one, Participation)}
    assert any("roe" in person for person in people)
    assert any("coe" in person for person in people)


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("Meeting of ASEAN, China, Japan and Korea Kelp Ministers", ["asean", "china", "japan", "rok"]),
        ("Meeting of Japan, Laos and Brunei Senior Officials", ["japan", "laos", "brunei"]),
    ],
)
def test_a_meeting_named_by_all_who_meet(name: str, parties: list[str]) -> None:
    """The name goes on to its end, and all of them meet."""
    text = (
        f"The Ninth {name} was held in Hanoi. The meeting agreed to plant kelp. The next meeting will be held in 2027."
    )
    agents, _ = _only(text, "Agreement")
    assert sorted(agents) == sorted(parties)
    assert 9 in {one.ordinal for one in told(text) if isinstance(one, Meeting)}


@pytest.mark.parametrize("short", ["AMAF plus Japan", "AMAF Plus Japan"])
def test_a_bracket_with_a_partner_is_no_meeting_of_the_body_alone(short: str) -> None:
    """Its first letters are a known meeting's, without the partner."""
    text = (
        f"The ASEAN-Japan Meeting of Ministers on Kelp ({short}) was held in Hanoi. The Ministers agreed to plant kelp."
    )
    assert _only(text, "Agreement")[0] == ["asean", "japan"]
    assert len([one for one in told(text) if isinstance(one, Meeting)]) == 1


@pytest.mark.parametrize(
    "noun", ["humanitarian assistance of", "financial support of", "aid of", "assistance worth", "funding of"]
)
def test_aid_told_with_its_sum_is_a_pledge_inside_thanks(noun: str) -> None:
    """Of whoever is thanked."""
    agents, targets = _only(f"Laos thanked Japan for its {noun} US$3 million to Brunei.", "Pledge")
    assert (agents, targets) == (["japan"], ["brunei"])


def test_what_is_offered_is_welcomed_with_its_matter() -> None:
    """The noun of the offer hides nothing of what it is about."""
    found = acts("Laos and Brunei met. They welcomed China's offer to host a kelp course.")
    assert any("kelp" in target for act, _, targets in found if act == "Welcome" for target in targets)


@pytest.mark.parametrize("text", ["its chairmanship of ASEAN", "Malaysia's chairmanship of ASEAN"])
def test_support_for_a_chairmanship_chairs_nothing(text: str) -> None:
    """And is support."""
    found = acts(f"Minister Tanaka of Japan assured Malaysia of Japan's support for {text}.")
    assert [act for act, _, _ in found] == ["Support"]


def test_a_statement_of_two_called_below_in_short() -> None:
    """They are its makers, not those who signed it."""
    text = (
        "Joint Statement on Kelp\n\nThe Ministry of Kelp of Japan and the Ministry of Reefs of Laos (hereinafter "
        '"the ministries") have worked together for long.\n\nThe ministries agreed to plant kelp.\n\n'
        "Signatories: Mr. Yasushi Roe, Minister of Kelp of Japan, and Ms. Mary Coe, Minister of Reefs of Laos."
    )
    agents, _ = _only(text, "Agreement")
    assert all("ministry" in agent for agent in agents)
    assert len(agents) == 2


@pytest.mark.parametrize("adjective", ["Cambodian", "Indonesian", "Malaysian"])
def test_an_adjective_behind_an_office_begins_a_body(adjective: str) -> None:
    """Its next word is nobody's name."""
    text = f"Mr. Ly Roe, First Vice President of the {adjective} Kelp Action Authority (KAA), thanked Japan for boats."
    people = [one.person for one in told(text) if isinstance(one, Participation)]
    assert len(people) == 1
    assert "kelp" not in people[0].rpartition("/")[2]


@pytest.mark.parametrize(
    "words",
    [
        "to discuss the upcoming visit of Prime Minister Kishida to Laos",
        "to exchange views on the journey of Prime Minister Kishida",
        "to discuss the programme of Prime Minister Kishida",
    ],
)
def test_who_is_only_talked_about_was_not_met(words: str) -> None:
    """What people met for tells nobody who was there."""
    text = f"Minister Jake Roe of Brunei met with Minister Akiba Coe of Laos in Hanoi {words}."
    people = {one.person.rpartition("/")[2] for one in told(text) if isinstance(one, Participation)}
    assert len(people) == 2
    assert not any("kishida" in person for person in people)


@pytest.mark.parametrize(
    "words",
    [
        "the package of assistance announced by Prime Minister Abe in Manila",
        "the kelp plan proposed by Prime Minister Abe in Manila",
    ],
)
def test_whose_act_is_told_by_the_way_took_no_part(words: str) -> None:
    """A participle behind a thing tells of another time."""
    text = f"Minister Tan of Brunei met Minister Coe of Japan. He conveyed his government's gratitude for {words}."
    assert not any("abe" in one.person.rpartition("/")[2] for one in told(text) if isinstance(one, Participation))


@pytest.mark.parametrize(
    "words", ["am pleased to be able to announce", "am delighted to be able to announce", "am honoured to announce"]
)
def test_gladness_to_announce_announces(words: str) -> None:
    """It welcomes nothing."""
    found = acts(f"Remarks by Minister Tanaka of Japan\n\nI {words} the Kelp Partnership today.")
    assert [act for act, _, _ in found] == ["Announcement"]


def test_the_vocabulary_s_people_have_the_floor() -> None:
    """Whoever opens a line in capitals speaks, known or not."""
    text = (
        "Remarks by President Roe and Prime Minister Kishida of Japan\n\nPRIME MINISTER KISHIDA:  I want to thank "
        "President Roe for the boats.\n\nPRESIDENT ROE:  I welcome the decision to expand the Harbour Fund."
    )
    found = acts(text)
    assert [(act, ["kishida" in agent for agent in agents]) for act, agents, _ in found] == [
        ("Appreciation", [True]),
        ("Welcome", [False]),
    ]


@pytest.mark.parametrize(
    ("words", "inner"),
    [
        ("welcomed the boats which Laos pledged in 2014, and agreed to use them for kelp", "Pledge"),
        ("welcomed the boats which Laos had pledged and agreed to use them for kelp", "Pledge"),
        (
            "expressed appreciation for the kelp fund which Laos had proposed, and agreed to use it for crabs",
            "Proposal",
        ),
        ("welcomed the kelp fund which Laos proposed in Hanoi, and agreed to use it for crabs", "Proposal"),
    ],
)
def test_a_relative_clause_lends_its_subject_to_no_later_verb(words: str, inner: str) -> None:
    """What it belongs to is its object, and stays one of the verb before."""
    found = acts(f"ASEAN {words}.")
    assert [agents for act, agents, _ in found if act == "Agreement"] == [["asean"]]
    assert [agents for act, agents, _ in found if act == inner] == [["laos"]]
    assert len({tuple(targets) for _, _, targets in found[:2]}) == 1


@pytest.mark.parametrize("office", ["chairman", "the chairman", "chairperson"])
def test_who_served_as_chairman_chaired(office: str) -> None:
    """As by other words for it."""
    text = f"Mr. Masahiko Roe, Minister of Trade of Laos, served as {office} of the 3rd ASEAN-Japan Kelp Forum."
    assert [one.role for one in told(text) if isinstance(one, Participation)] == ["Chair"]


@pytest.mark.parametrize(
    ("words", "act"),
    [("their support for the Kelp Plan", "Support"), ("Japan's support for the Kelp Plan", "Appreciation")],
)
def test_whose_support_is_acknowledged(words: str, act: str) -> None:
    """Their own they give, somebody else's they are glad of."""
    found = acts(f"Laos and Brunei met. They acknowledged {words}.")
    assert [one for one, agents, _ in found if agents == ["laos", "brunei"]] == [act]
