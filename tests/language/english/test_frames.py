"""Clauses of English releases: who did what, in which voice and mood."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "act", "agents", "phrase"),
    [
        ("Japan welcomed the new harbour.", "Welcome", "Japan", "the new harbour"),
        ("Japan and Thailand underscored early warning.", "Emphasis", "Japan and Thailand", "early warning"),
        ("The Ministers also discussed clean rivers.", "ExchangeOfViews", "The Ministers", "clean rivers"),
        ("The new harbour was welcomed by Viet Nam.", "Welcome", "Viet Nam", "The new harbour"),
        ("Clean rivers, Japan stressed.", "Emphasis", "Japan", "Clean rivers"),
    ],
)
def test_one_act(read, text, act, agents, phrase):
    """Active and passive, coordinated subjects, reported speech."""
    found = read(text)
    assert found.agents(act) == [agents]
    assert any(phrase in wordings for wordings in found.phrases(act))


def test_coordinated_verbs_share_their_subject(read):
    """The second verb has the first one's subject, and its own object."""
    found = read("The Ministers welcomed clean rivers, and agreed to open more schools.")
    assert [act for act, _ in found.acts()] == ["Welcome", "Agreement"]
    assert found.agents("Agreement") == ["The Ministers"]
    assert [wordings[-1] for wordings in found.phrases("Welcome")] == ["clean rivers"]


def test_participles_go_back_to_the_main_clause(read):
    """Stressing after a comma has the subject of the sentence."""
    found = read("Indonesia thanked Japan for the ships, stressing maritime safety.")
    assert found.agents("Emphasis") == ["Indonesia"]


def test_an_act_inside_an_act(read):
    """Appreciating somebody's pledge tells of the pledge, too."""
    found = read("ASEAN appreciated Japan's pledge of 2 million yen for clean rivers.")
    assert [act for act, _ in found.acts()] == ["Appreciation", "Pledge"]
    assert found.agents("Pledge") == ["Japan"]


def test_the_pledge_by_somebody(read):
    """The giver may stand after the noun."""
    assert read("Viet Nam welcomed the pledge by Japan of 3 million yen.").agents("Pledge") == ["Japan"]


def test_the_proposal_goes_back_to_what_was_proposed(read):
    """Supporting "the proposal" supports its content."""
    found = read("Singapore proposed a network of ports. The proposal was supported by Malaysia.")
    assert found.phrases("Support") == found.phrases("Proposal")


def test_a_list_goes_on_from_its_announcement(read):
    """Items after a colon are acts of the verb before it."""
    found = read("Japan pledged the following help:\n(1) two million yen for bridges\n(2) a school of navigation")
    assert [act for act, _ in found.acts()] == ["Pledge", "Pledge", "Pledge"]


def test_what_makers_of_a_statement_commit_to_in_a_list_is_one_promise(read):
    """Items without sums are more matters of it."""
    makers = "Joint Statement on Rivers\n\nWe, the leaders of Japan and Laos, met today."
    items = "-   cleaning rivers\n\n-   building bridges\n\n-   robust sharing of river maps"
    pledges = [frame for frame in read(f"{makers}\n\nWe commit to:\n\n{items}").frames if frame.act == "Pledge"]
    assert len({(frame.clause.start, frame.cue_span) for frame in pledges}) == 1


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Japan confirmed the importance of clean rivers.", ["Emphasis"]),
        ("Japan confirmed the sale of two ferries.", ["Agreement"]),
        ("Japan adopted a careful approach to rivers.", []),
        ("Japan adopted the River Charter.", ["Adoption"]),
    ],
)
def test_what_is_confirmed_or_adopted_tells_the_act(read, text, acts):
    """That something matters is stressed; a way of going about something is no paper."""
    assert [act for act, _ in read(text).acts()] == acts


@pytest.mark.parametrize(
    ("text", "act", "modality"),
    [
        ("Japan did not agree to the tariff.", "Agreement", "negated"),
        ("Viet Nam may announce a fund.", "Announcement", "conditional"),
        ("Japan will announce the winners.", "Announcement", "planned"),
        ("Japan would provide ships.", "Pledge", "planned"),
        ("Minister Sato said that Japan would provide ships.", "Pledge", "done"),
        ("Japan would like to thank Laos for the rice.", "Appreciation", "done"),
        ("We would also underline the need for rice.", "Emphasis", "done"),
        ("Nor did the Ministers adopt a charter.", "Adoption", "negated"),
        ("The Ministers adopted no charter.", "Adoption", "negated"),
        ("No charter was adopted by the Ministers.", "Adoption", "negated"),
    ],
)
def test_moods(read, text, act, modality):
    """What was not done is kept apart from what was."""
    assert (act, modality) in read(text).acts()


def test_talks_announced_are_told(read):
    """A release that announces a journey tells of the talks."""
    text = "Minister Ann Roe will attend the Harbour Forum in Tokyo.\n\nASEAN will discuss clean rivers."
    assert ("ExchangeOfViews", "done") in read(text).acts()


@pytest.mark.parametrize(
    "text",
    [
        "The agreed schedule is long.",
        "Funds for the proposed bridge are short.",
        "The meeting is expected to be held in May.",
    ],
)
def test_participles_that_are_no_acts(read, text):
    """Adjectives and expectations of nobody announce nothing."""
    assert read(text).acts() == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Forum was co-chaired by Mr. Ann Roe, Director of Trade of Japan.", "Cochairing"),
        ("Ambassador Ann Roe chaired the Forum.", "Chairing"),
        ("Japan was represented by Ambassador Ann Roe.", "Attendance"),
        ("(a) H.E. Ann Roe, Minister of Health, Thailand", "Attendance"),
    ],
)
def test_roles(read, text, act):
    """Who chaired, attended and stood on the list."""
    assert act in [found for found, _ in read(text).acts()]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Thailand, the ASEAN Chair for 2019, thanked Japan for the ships.", "Thailand"),
        ("Japan congratulated Thailand on its able ASEAN chairmanship.", "Thailand"),
        ("Japan thanked Viet Nam for its chairmanship of ASEAN.", "Viet Nam"),
        ("As Chair of ASEAN, Malaysia proposed a regatta.", "Malaysia"),
    ],
)
def test_tenures(read, text, holder):
    """An apposition names a term of office, and so does what somebody is thanked for or does something as."""
    assert read(text).agents("Tenure") == [holder]


def test_verbs_without_and_part_the_objects(read):
    """Each verb of a row has its own object."""
    found = read("The Ministers welcomed clean rivers, thanked Japan for the ships, and agreed to open more schools.")
    assert [act for act, _ in found.acts()] == ["Welcome", "Appreciation", "Agreement"]
    assert found.phrases("Welcome")[0][-1] == "clean rivers"


def test_two_verbs_may_tell_one_stance(read):
    """What is stressed, with what a participle adds, is one emphasis of both."""
    found = read("The Ministers stressed early warning, reiterating the need for dry docks.")
    assert [act for act, _ in found.acts()] == ["Emphasis"]
    assert {wordings[-1] for wordings in found.phrases("Emphasis")} == {"early warning", "dry docks"}


def test_an_infinitive_goes_on(read):
    """After a verb in the past, a base form goes on the infinitive before it."""
    found = read("The Ministers discussed ways to clean rivers and support small ports.")
    assert [act for act, _ in found.acts()] == ["ExchangeOfViews"]


def test_what_a_speaker_gives_weight_to(read):
    """In a speech, what is said to matter is stressed by who gives it; elsewhere it is background."""
    speech = "Speech by Ms Ann Roe, Minister for Trade of Singapore, at the Dock Dinner\n\n"
    stated = "Clean water is essential for safe ports."
    assert read(speech + stated).agents("Emphasis") == ["Ms Ann Roe"]
    assert not read("The Dock Dinner\n\n" + stated).frames


@pytest.mark.parametrize(
    ("text", "act", "agents"),
    [
        ("Japan voiced its ever deeper concern over the drought.", "Emphasis", "Japan"),
        ("Laos expressed its strong desire for new bridges.", "Expectation", "Laos"),
        ("Minister Ann Roe said that rice feeds the poor.", "Emphasis", "Minister Ann Roe"),
        ("Japan and Laos signed the Mekong Bridge Agreement.", "Adoption", "Japan and Laos"),
        ("In Hanoi, we will open more schools.", "Pledge", "we"),
        ("We will continue supporting clean rivers.", "Support", "We"),
    ],
)
def test_stances_and_plans(read, text, act, agents):
    """A stance in a verb and a noun, what a person says, what the makers of a statement will do."""
    found = read(text)
    assert (act, "done") in found.acts()
    assert found.agents(act) == [agents]


def test_a_meeting_that_notes_something_takes_no_stance(read):
    """To note is a stance of a person only."""
    assert read("The Meeting noted that rice feeds the poor.").acts() == []


def test_plans_of_others_are_no_pledges(read):
    """Outside of a statement only "we" pledge by saying what will be."""
    assert read("Japan will open more schools.").acts() == []
    assert ("Pledge", "done") in read("Joint Statement on Schools\n\nJapan will open more schools.").acts()


def test_gerunds_of_a_list_are_no_acts(read):
    """What goes on after "on cleaning …, and encouraging …" is matter of the talks."""
    found = read("Japan and Laos discussed cooperation on cleaning rivers and encouraging trade.")
    assert [act for act, _ in found.acts()] == ["ExchangeOfViews"]


def test_an_abbreviation_of_those_who_meet_means_all_of_them(read):
    """What stands in brackets after "advisors" is used like the noun."""
    found = read("The three Harbour Policy Advisors (HPAs) met in Oslo, and the three HPAs discussed clean rivers.")
    assert found.acts()[-1] == ("ExchangeOfViews", "done")
    assert found.agents("ExchangeOfViews") == ["the three HPAs"]


def test_whose_words_are_quoted(read):
    """The speaker quoted is "we", also in later sentences of the quotation."""
    text = 'Japan and Laos met. Mr. Bo Lee, Director of Trade, said, "We welcome the bridge. We thank Laos."'
    found = read(text)
    assert found.agents("Welcome") == ["Mr. Bo Lee"]
    assert found.agents("Appreciation") == ["Mr. Bo Lee"]


def test_the_clause_that_was_hoped(read):
    """A clause after "that" is the object, also where it has a verb of acts."""
    found = read("Japan hoped that Laos would provide rice to the schools.")
    assert ["the schools", "schools"] in found.phrases("Expectation")


def test_who_signs_with_whom(read):
    """Whoever stands after "with" signs, too."""
    found = read("Japan signed the Mekong Bridge Agreement with Laos.")
    assert found.agents("Adoption") == ["Japan", "Laos"]


def test_items_go_on_an_act_of_one_breath(read):
    """What is stressed in a list is one act with the matter of each item; the next numbered paragraph is no item."""
    text = "2. The Ministers stressed the following:\n(a) early warning;\n(b) dry docks.\n3. Clean rivers matter."
    found = read(text)
    assert {act for act, _ in found.acts()} == {"Emphasis"}
    matters = {wordings[-1] for wordings in found.phrases("Emphasis")}
    assert {"early warning", "dry docks"} <= matters
    assert not any("rivers" in words for words in matters)


def test_we_are_those_who_make_the_statement(read):
    """What "We, A and B" tells is who "we" are in the whole statement, also where a verb names no act."""
    statement = (
        "Joint Statement on Rivers\n\nWe, the leaders of Japan and Laos, met today.\n\nOur vision is clean rivers."
    )
    assert read(statement).agents("Emphasis") == ["Japan", "Laos"]


def test_who_held_an_office_is_not_meant_by_he(read):
    """The word "he" goes back to whom the verb before is told of, never to somebody named as a former office holder."""
    found = read(
        "The President thanked Japan for the ships of former Prime Minister Jon Doe and said he welcomed dry docks."
    )
    assert found.agents("Welcome") == ["President"]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("We will open more schools.", "Pledge"),
        ("We will launch a river school.", "Pledge"),
        ("We will join forces to build bridges.", "Pledge"),
        ("We will gather again to review the bridges.", "Agreement"),
        ("We will hold a second summit on bridges.", "Agreement"),
        ("We will hold polluters to account for dirty rivers.", "Pledge"),
        ("We commit to clean rivers.", "Pledge"),
        ("We are committed to clean rivers.", "Emphasis"),
        ("We are committed to providing boats.", "Pledge"),
        ("We are fully committed to implementing the River Plan.", "Pledge"),
        ("We are committed to working with our neighbours on boats.", "Emphasis"),
        ("We are determined to protect rivers.", "Emphasis"),
        ("We committed in the near term to: clean rivers.", "Pledge"),
        ("We will continue to clean rivers.", "Pledge"),
        ("We will continue to work together on rivers.", "Emphasis"),
        ("We will continue our work on rivers with 2 million yen.", "Pledge"),
        ("We hereby declare our intention to clean rivers.", "Announcement"),
        ("We will give 2 million yen for bridges.", "Pledge"),
    ],
)
def test_plans_of_several_are_promised(read, told, act):
    """What the makers of a statement will do is promised; that they will meet is agreed."""
    found = read(f"Joint Statement on Rivers\n\nWe, the leaders of Japan and Laos, met today.\n\n{told}")
    assert act in {each for each, _ in found.acts()}


def test_what_a_meeting_grants_to_matter_is_a_stance(read):
    """That a meeting acknowledges something is none, and whoever does may go on with another verb."""
    text = "Participants also acknowledged that work on reefs is essential, and committed to protect reefs together."
    assert [frame.act for frame in read(text).frames] == ["Emphasis", "Pledge"]
    plain = "Participants also acknowledged that the reef fund was opened, and committed to protect reefs together."
    assert "Emphasis" not in [frame.act for frame in read(plain).frames]


def test_no_clause_begins_inside_a_name(read) -> None:
    """The "and" of a name joins no clauses."""
    name = "the ASEAN Centre for Public Health Emergencies and Emerging Diseases"
    found = read(f"Thailand hoped that the opening of {name} would be announced at the Summit in May 2021.")
    assert found.words(found.frame("Expectation").clause).endswith(name.removeprefix("the "))


def test_an_office_without_article(read) -> None:
    """What somebody "is" needs none: "is country coordinator"."""
    found = read("Brunei Darussalam was country coordinator for ASEAN-Japan relations from 2021 to 2024.")
    assert found.agents("Tenure") == ["Brunei Darussalam"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Japan thanked Viet Nam, and Thailand proposed a new course on reefs.", ["Thailand"]),
        ("Japan pledged 3 million yen to the ASEAN Centre for Energy, and Laos proposed a course.", ["Laos"]),
        ("Japan met with Laos, and Thailand and Malaysia proposed a course.", ["Thailand and Malaysia"]),
        ("Japan noted that Laos, and Thailand proposed a course.", ["Laos, and Thailand"]),
    ],
)
def test_what_the_verb_before_is_about_does_not_act_in_the_next_clause(read, text, agents):
    """Behind a comma and "and" a new clause begins; one of several in what is said stays with them."""
    assert read(text).agents("Proposal") == agents
