"""Predicates of a Japanese sentence: which cues assert something, and where each one's clause ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from kg.language.cues import Hit

_REACH = 60  # characters after a cue in which its ending stands
_LIGHT = r"(?:改めて|強く|重ねて|それぞれ|あわせて|併せて|深い|心からの)?"  # adverbs before a light verb
_GIVEN = (
    r"(?:示さ|表さ|述べら|伝え|寄せら|出さ|行われ|なさ|交わ|聞かれ|得ら|挙が|上が|あが|出(?=[たまて])|聞こえ"
    r"|明らかに|相次(?:いで(?:表明|示|述べ|出|寄せ))?|あ[りっる]|表明|言及|続)"
)

_NO_MORE = compiled(r"(?:んでした|ん|かった|い|た)?")  # how a denial ends
_OFFERS = frozenset({"Proposal", "Pledge", "Announcement", "Request", "Invitation"})
_ANSWERS = frozenset({"Support", "Welcome", "Appreciation"})  # what somebody does to them
_TAKEN = frozenset({"を", "に", "への", "は", "には", "をも", "については", "に対して", "に対し"})
_NEGATED = compiled(
    r"(?:を|は|も|に|が|の|する|旨)?[^、。]{0,10}?"
    r"(?:しな[いかく]|しませ|しかね|でき(?:な[いか]|ませ|ず)|して(?:は)?(?:い|おら|おり)(?:な|ませ|ず)|され(?:て(?:は)?(?:い|おら))?(?:な|ませ|ず)"
    r"|(?:て)(?:は)?い(?:な|ませ)|(?:行|得ら|なさ|示さ|行わ)れ(?:な|ませ|ず)|控え|見送|見合わ|拒[みん否]|及ば"
    r"|(?:至|行)(?:って|ら|い)(?:は)?(?:い)?(?:な|ませ|ず)|には至ら|なかっ|ませんでし|ものでは(?:な|あり)|せず)"
)
_PASSIVE = compiled(
    r"を(?:得(?=、|た(?!い)|ま)|いただ|頂)|"
    r"(?:さ|ら|わ)れ(?:る旨|た旨)?"
    rf"|(?:の[意念])?(?:の(?:意|声|発言|言葉|表明|念|旨|紹介))?(?:など|等)?(?:が|も)[^、。]{{0,12}}?{_GIVEN}"
)
_VOICED = compiled(
    r"(?:る|む|す|う|する|したい|していく|していきたい|を求める|を示す|を表す|を述べる|してほしい|である|ている|の|との|への)?"
    r"(?:との|旨の|という|といった|の)?(?:声|発言|意見|指摘|言及|見解|表明|説明|要望|申し出|紹介|期待|提案)(?:など|等)?(?:が|も)、?[^、。]{0,12}?"
    rf"{_GIVEN}"
)
_LIGHT_ACTIVE = compiled(
    r"(?:の(?:意|言葉|念|気持ち|立場|考え|意見))?(?:を|も)" + _LIGHT + r"(?:(?:いた|致)?し(?=[たまて、])"
    r"|行|表明|表|示|述べ|伝え|伝達|寄せ|なし|申し|改め|深め|重ね|実施|持|繰り広げ|有し|見(?!送|合|直)"
    r"|み(?=[たてるま、])|確認|再確認|抱|得(?=て|た(?!い)|、)|新たに|捧げ|贈)"
)
_ACHIEVED = compiled(  # 採択することができました, 意見交換を行うことができ
    r"(?:(?:を)?(?:する|行う|見る|得る)|いただく|頂く|[るうくすつむ])ことが(?:でき(?:た|まし[たて]|、|て(?:おり|い))|かない(?:まし|、))"
)
_ADNOMINAL = compiled(  # 意見交換を行う場, 支援を行う機関: a clause before its noun
    r"(?:[うする]もので(?!は)|(?:う|った|す|した|る|た)(?!旨|上|後|ほか|際|一方|予定|見込|方針|考え|意向|結果|意図|決意|用意)(?=[\u4e00-\u9fff\u30a1-\u30fa]))"
)
_EMBEDDED = compiled(
    r"(?:し?て(?:い|お|き|まい)\S{0,5}?|した(?:い|く)?|し続け\S{0,2}|する|を(?:引き続き|更に|さらに|継続して|継続的に|重点的に|着実に|一層|今後とも|新たに|追加で|積極的に)?(?:行[うっ]|実施し?|進め)\S{0,3}|を続け\S{0,2}|に努め\S{0,2}|んで(?:い|き)\S{0,3}"
    r"|申し上げ(?:る|た|たい|ます)|いたし(?:た|たい|ます)"
    r"|む|る|く|う|い|れ(?:る|た)|べき\S{0,4}?|った|んだ)(?:もの)?(?:であ(?:る|り)|である)?」?(?P<marker>との|旨|(?<!と)と(?!とも|いう|いった|して|ころ|き|共)|"
    r"こと(?:を|に|で|へ|が|や|など|等|、|の)|考え|意向|用意|方針|決意|姿勢|立場(?=を)|よう|必要)"
)
_SINCE = r"(?:て(?:き|まい[りっ]|参[りっ]))?"  # 求めてきております
_FINITE = compiled(
    r"(?:(?:する|べる|める|す|う|む|る)(?:とともに|と共に|一方|ほか)"
    r"|(?:(?:いた|致)?し|し合い|い|み|え|べ|め|け|び|ち|り|っ|げ|申し上げ|させていただ[いき])?"
    + _SINCE
    + r"(?:た|まし(?:た|て)|ています|ております|て(?:い|お)る)"
    r"(?:ところ(?:、|です|であ|でござ)|(?:だけで(?:は)?なく|に(?:とどま|留ま)らず|のみならず|に加え(?:て)?)、|とともに|と共に|上で|うえで|ほか|一方|が、|つつ|後|のち|のに|ので|ため|。|$|\n|」|、|:|\)|\(|もの)"
    r"|(?:し合い|し|い|み|え|べ|め|け|び|ち|り|げ)?つつ"
    r"|(?:し合い|(?:いた|致)?し|い|み|え|べ|め|け|び|ち|り|っ|げ|申し上げ|)"
    + _SINCE
    + r"(?:、|て(?:おり|いま|、|いる(?:。|$)))"
    r"|(?:する|す|う|む|る|ます|(?:いた|致)?します|申し上げます|させていただきます)(?:。|$|\n)"
    r"|(?:し|い|び)?たい(?:。|$|\n|と(?:思|考え))"
    r"|[いん](?:。|$|\n))"
)
_RELATIVE = compiled(r"(?:さ|ら)れ(?:てきた|ている|た|る)(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「『])")
_RELATIVE_NOT = compiled(
    r"(?:さ|ら)れ(?:てきた|ている|た|る)(?:旨|方針|見通し|予定|見込|上|後|際|場合|運び|結果|一方|中)"
)
_VOICED_FOR = compiled(r"(?:へ)?の(?:期待|提案|要望)")  # 早期策定への期待が示され: nothing was drawn up
_VOICE_LISTED = compiled(  # …を歓迎する発言や、…への謝意が示され
    r"(?:する|したい|している|を求める|を示す|を表す|を述べる)(?:との|旨の|といった)?(?:声|発言|意見|指摘)(?:や|及び|、(?:並びに|及び))、?"
)
_RECEIVED = compiled(r"を受け(?:(?=[、たま])|て(?:い[るた]|お))")  # 歓迎を受けた: others welcome it
_ANSWERED = frozenset({"Appreciation", "Support", "Welcome"})
_GOING_ON = compiled(r"して(?:いき|ゆき|まいり|参り)(?:ます|たい)")  # 取組を後押ししていきます
_TOLD_ON = compiled(r"(?:する|したい|している|る|し(?:て(?:い|お)り)?たい)、")
_BESIDES = compiled(r"(?:する|したい|している|し(?:て(?:い|お)り)?たい)(?:旨|と)(?=、(?:また|さらに|更に|加えて)、)")
_SAID = compiled(r"(?:旨|と)(?:の|いう|いった)?(?:発言|述べ|説明|応じ|応え|表明)")
_ADOPTED = compiled(  # 採択した声明
    r"した(?!旨|上|後|ほか|際|一方|結果|場合|時|方針|内容|経緯|背景|段階|国)(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「『])"
)
_COMING = r"(?:予定|見込み|見通し|運び|こと[にと]なって(?:い|お)る)"
_RELATIVE_PLANNED = compiled(  # 採択される予定の文書, 採択する予定の文書
    rf"(?:(?:[さら]れる|する|を行う){_COMING}|予定)(?:の|である|となっている|とされる)?(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「『])"
)
_PLANNED_ACT = compiled(rf"(?:する|を行う){_COMING}(?:です|であ|で、|だ|とな|と述|とし|との|。|$)")
_DECIDED = compiled(
    r"(?:する|を行う|し(?:て|続け)(?:いく|る)|していく|を(?:続け|進め)る|めていく)(?:こと|もの)(?:と|に)(?:(?:し|され)(?:た|て(?:い|お)|まし|、)|決ま|決め|なっ|なりまし)"
    r"|(?:し?て(?:いく|いきたい|まいりたい|参りたい)|し続ける|を続ける|を(?:行っ|続け|進め|実施し)て(?:いく|いきたい))(?:考え|方針|所存)(?:です|だ。|である。|であります)"
)
_CLOSED = compiled(  # a list, or a headline, tells in nouns: …を採択。, …で一致=Xが…
    r"(?:済み|予定)?(?:\([^()。\n]{1,20}\))?(?:。|$|\n|\)|=|-(?=[^\d]))"
)
_NOUN_END = compiled(r"[\u4e00-\u9fff]")
_REPORTED = ("と", "旨", "との")  # 約束していないと(述べた)
_BY_WHOM = compiled(
    r"(?:から|から(?:の)?(?:は|も|、)|[^のるたい]が)、?(?:深い|高い|強い|深く|高く|強く|共に)?$"
)  # 双方が歓迎。
_SPOKEN = 6  # characters before a cue in which the end of what was said stands
_CASES = ("を", "に", "で", "て", "く")
_CONTENT = compiled(r"(?:[るうくすむたいだ]」?と|旨)(?:改めて)?$")  # minutes close so: …を実施すると表明。
_SERVED = compiled(r"[をはがでとに]|務め|臨|加わ|の下")  # a cue of a role that is more than a verbal noun
_SHARED = compiled(
    r"(?:と(?:ともに|共に)?|や|及び|並びに|・)、?(?:[^、。をがはに]|に(?:対する|関する|係る|向けた|おける|よる)){0,30}"
)
_ALSO_VOICED = compiled(  # 協力に対する感謝とともに、A、B、Cへの期待が示され
    r"(?:とともに|と共に)、[^。がは]{2,90}(?:への|に対する)(?:強い|高い|深い)?"
)
_LISTED = compiled(r"(?:、?(?:並びに|及び)|や)、?[^。はが]{2,40}を")  # …への期待、並びに緩和を求める声があり
_VOICES = frozenset(
    {"Appreciation", "Condemnation", "Emphasis", "Expectation", "Proposal", "Request", "Support", "Welcome"}
)
_LATER = frozenset({"Adoption", "Announcement", "Invitation", "Pledge", "Proposal", "Agreement", "ExchangeOfViews"})
DECIDED = "decided"
OFFERED = "offered"  # 支援を表明
ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting"})
_NOT_YET = compiled(r"(?:さ|ら|わ)れ(?:る|ます)(?:[。.]|$|\n)")  # a passive that is not past: 報告される
_PLANNED = compiled(r"[^、。]{0,14}?(?:予定|見込|見通し|方向で|目指|べく|運び)")
_LEADS = compiled(
    r"(?:を(?:行い|交わし|交換し|表明し))?(?:し|い|り|え|べ|め)?、|(?:を行)?(?:する|う|る)(?:ほか|とともに|と共に)、"
)  # an ending that leaves the time to what follows
_OTHER_TOPIC = compiled(r"[はが]、|(?:側|大臣|首相|長|国|本|イ)[はが](?=[^、])")
_ITEM = compiled(r"(?:を(?:行|進め|続け|図))?[^、。をはが]{1,12}(?:こと|旨)。?\s*")  # …を拠出していくこと
_TO_COME = compiled(r"(?:を(?:行|実施し|し))?(?:し|い)?ます(?:。|$|\n)")  # 意見交換を行います: not yet
_COMING_ACTS = frozenset({"ExchangeOfViews", "Adoption"})
_CHECKED = compiled(r"確認$")
_OFFERED = compiled(r"表明|約束|申し")
_OFFER = compiled(  # 支援の表明があった
    r"(?:の(?:意向の|方針の|用意の)?|に関する|に係る)(?:表明|申し出|申出|約束|確約)(?:が|も)(?:なさ|あ[りっ]|行わ|示さ|さ)"
)
WEIGHED = compiled(r"を?(?:前向きに|引き続き|今後|現在)?検討(?:中|し|する|を(?:行|進|続))")  # …することを検討している
_CONDITIONAL = compiled(r"[^、。]{0,10}?(?:可能性|検討|かもしれ|場合)")


@dataclass(slots=True)
class Predicate:
    """A cue with what its ending says.

    `status`: asserted, embedded (the content of a later verb), relative (a passive before its noun)
    or nominal; `marker`: the particle or noun that ties an embedded clause; `end`: where its ending stops, at most.
    """

    hit: Hit
    status: str
    end: int
    passive: bool = False
    marker: str = ""
    modality: str = "done"


def predicate(text: str, hit: Hit, limit: int) -> Predicate:
    """Read the ending of a cue in `text`, which goes to `limit` at most."""
    begin = hit.end
    rest = text[begin : min(limit, begin + _REACH)]
    embedded = _EMBEDDED.match(rest)
    negated = _NEGATED.match(rest)
    if negated and (not embedded or (embedded["marker"] in _REPORTED and negated.end() <= embedded.start("marker"))):
        end = _NO_MORE.match(rest, negated.end())
        return Predicate(hit, "asserted", begin + (end or negated).end(), modality="negated")
    if qualifies := _achieved(hit, rest) or _to_come(hit, rest) or _relative(hit, rest):
        return qualifies
    if hit.cue.act in ROLES and _SERVED.search(text, hit.start, begin):
        return _mood(Predicate(hit, "asserted", begin), rest)
    decided = _DECIDED.match(rest)
    if decided and (hit.cue.voice != "nominal" or "な" not in decided.group()):
        return Predicate(hit, "asserted", begin + decided.end(), marker=DECIDED)
    if spoken := _goes_on(text, hit, rest, limit):
        return spoken
    said = _CONTENT.search(text, max(0, hit.start - _SPOKEN), hit.start)
    own = (
        hit.cue.modality == "planned" and "を" in text[hit.start : hit.end]
    )  # the cue names its object: 研修を行う予定
    polite = text.endswith(("ます", "です"), hit.start, begin)  # the cue holds its ending: 交流を進めます
    governed = said is not None or own or polite or text[hit.start - 1 : hit.start] in _CASES
    governed |= hit.cue.act in _VOICES and _BY_WHOM.search(text, max(0, hit.start - _SPOKEN), hit.start) is not None
    closed = _CLOSED.match(rest) if governed else None
    listed = rest.startswith("、") and _NOUN_END.match(text, hit.end - 1) is not None and not governed
    return _told(hit, rest) or _plain(hit, rest, embedded, closed, listed=listed)


def _goes_on(text: str, hit: Hit, rest: str, limit: int) -> Predicate | None:
    """The predicate of a voice that others follow: …を支持する旨、また、Yは…, …を歓迎する、…である旨の発言."""
    if hit.cue.act not in _VOICES:
        return None
    if voiced := _BESIDES.match(rest):
        return Predicate(hit, "asserted", hit.end + voiced.end())
    told = _TOLD_ON.match(rest) and _SAID.search(text, hit.end, limit)
    return Predicate(hit, "asserted", hit.end) if told else None


def _achieved(hit: Hit, rest: str) -> Predicate | None:
    """The predicate of what somebody was able to do: 採択することができました."""
    achieved = _ACHIEVED.match(rest)
    return Predicate(hit, "asserted", hit.end + achieved.end()) if achieved else None


def _relative(hit: Hit, rest: str) -> Predicate | None:
    """The predicate of what qualifies the noun after it: 採択された声明, 採択した声明."""
    made = _ADOPTED.match(rest) if hit.cue.act in {"Adoption", "Agreement"} else None
    made = made or (None if _RELATIVE_NOT.match(rest) else _RELATIVE.match(rest))
    return Predicate(hit, "relative", hit.end + made.end(), passive=True) if made else None


def _to_come(hit: Hit, rest: str) -> Predicate | None:
    """The predicate of what is offered, or still to be done, said of a noun after it or for itself."""
    if hit.cue.voice == "nominal" and (offer := _OFFER.match(rest)):
        return Predicate(hit, "asserted", hit.end + offer.end(), passive=True, marker=OFFERED)
    if planned := _RELATIVE_PLANNED.match(rest):
        return Predicate(hit, "relative", hit.end + planned.end(), passive=True, modality="planned")
    planned = _PLANNED_ACT.match(rest)
    planned = planned or (_TO_COME.match(rest) if hit.cue.act in _COMING_ACTS else None)
    return Predicate(hit, "asserted", hit.end + planned.end(), modality="planned") if planned else None


def _of_others(hit: Hit, rest: str) -> Predicate | None:
    """The predicate of what others do: welcome that is received, one voice of several, what is awaited only."""
    act = hit.cue.act
    closed = _RECEIVED.match(rest) if act in _ANSWERED or act == "Announcement" else None
    closed = closed or (_VOICE_LISTED.match(rest) if act in _VOICES else None)
    if closed is not None:
        return Predicate(hit, "asserted", hit.end + closed.end(), passive=True)
    awaited = act in _LATER and act not in _VOICES and _VOICED_FOR.match(rest)
    return Predicate(hit, "nominal", hit.end) if awaited else None


def _told(hit: Hit, rest: str) -> Predicate | None:
    """The predicate of a noun with a light verb or a passive ending, active or told by somebody: 謝意が示され."""
    begin = hit.end
    if hit.cue.act == "Appreciation" and rest.startswith(("を行", "が行", "を実施", "が実施")):
        return Predicate(hit, "nominal", begin)  # 評価を行う is to assess, not to value
    if by_others := _of_others(hit, rest):
        return by_others
    for pattern in (_VOICED, _PASSIVE, _LIGHT_ACTIVE):
        match = pattern.match(rest) if pattern is not _VOICED or not _intends(hit, rest) else None
        if match is None or (
            hit.cue.voice == "nominal" and (pattern is not _LIGHT_ACTIVE or _CHECKED.search(match.group()))
        ):
            continue  # …の実施を確認: what is confirmed is no promise
        if pattern is _LIGHT_ACTIVE and _ADNOMINAL.match(rest, match.end()):
            return Predicate(hit, "nominal", begin)
        embedded = _EMBEDDED.match(rest, match.end()) or _EMBEDDED.match(rest, match.end() - 1) or _EMBEDDED.match(rest)
        found = Predicate(hit, "asserted", begin + match.end(), pattern is not _LIGHT_ACTIVE)
        if hit.cue.voice == "nominal" and _OFFERED.search(match.group()):
            found.marker = OFFERED
        if embedded and pattern is not _VOICED:
            found.status, found.marker, found.end = "embedded", embedded["marker"], begin + embedded.end()
        if pattern is _PASSIVE and hit.cue.act in _LATER and _NOT_YET.match(rest):
            found.modality = "planned"
            return found
        return _mood(found, rest[match.end() :])
    return None


def _intends(hit: Hit, rest: str) -> bool:
    """Whether what is to be told is told to be meant only: 魅力を発信していきたいとの発言があった."""
    return hit.cue.act == "Announcement" and rest.startswith(("していき", "していく", "したい"))


def _plain(
    hit: Hit, rest: str, embedded: re.Match[str] | None, closed: re.Match[str] | None, *, listed: bool
) -> Predicate:
    """The predicate of a verbal noun or stem that its own ending closes, or that a list closes without one.

    `listed`: it is one of several nouns, and no verb (協定の早期妥結、…).
    """
    if embedded:
        found = Predicate(hit, "embedded", hit.end + embedded.end(), marker=embedded["marker"])
        found.modality = "conditional" if WEIGHED.match(rest, embedded.end()) else found.modality
        return found
    if _GOING_ON.match(rest):
        return Predicate(hit, "embedded", hit.end, marker="旨")
    finite = None if listed else _FINITE.match(rest) or closed
    if finite:
        return _mood(Predicate(hit, "asserted", hit.end + finite.end()), rest)
    return Predicate(hit, "nominal", hit.end)


def _mood(found: Predicate, rest: str) -> Predicate:
    if _PLANNED.match(rest):
        found.modality = "planned"
    elif _CONDITIONAL.match(rest):
        found.modality = "conditional"
    return found


def predicates(text: str, hits: Sequence[Hit], limit: int) -> list[Predicate]:
    """The predicates of a sentence in order; cues inside the ending of another belong to it."""
    found: list[Predicate] = []
    for place, hit in enumerate(hits):
        if found and hit.start < found[-1].end and found[-1].status == "asserted":
            continue
        found.append(_with_object(text, hits, place, limit))
    for place in range(len(found) - 2, -1, -1):
        one = found[place]
        two = next((p for p in found[place + 1 :] if p.hit.cue.voice != "nominal"), one)
        if one.status == "nominal" and one.hit.cue.act in _VOICES and _together(text, one, two):
            found[place] = Predicate(one.hit, "asserted", one.hit.end, two.passive, "", two.modality)
    _foretold(text, found)
    return found


def _with_object(text: str, hits: Sequence[Hit], place: int, limit: int) -> Predicate:
    """The predicate of the cue at `place`; what denies the verb of which it is the object denies that verb."""
    hit, later = hits[place], hits[place + 1 :]
    answer = next((one for one in later if one.cue.act in _ANSWERS and hit.cue.act in _OFFERS), None)
    if answer is not None and text[hit.end : answer.start] in _TAKEN:
        return predicate(text, hit, answer.start)  # 提案を支持しなかった denies the support
    told = predicate(text, hit, limit)
    verb = next((one for one in later if one.cue.voice != "nominal"), None)
    if told.modality != "negated" or verb is None or hit.cue.voice != "nominal" or verb.cue.act not in _OFFERS:
        return told
    return predicate(text, hit, verb.start) if text[hit.end : verb.start] in _TAKEN else told  # 支援を約束しなかった


def itemised(text: str, found: Sequence[Predicate], limit: int) -> list[Predicate]:
    """The predicates of one point of what somebody is told to have said, which closes with a noun: …を拠出すること."""
    if (
        not found
        or found[-1].status not in {"nominal", "embedded"}
        or not _ITEM.fullmatch(text, found[-1].hit.end, limit)
    ):
        return list(found)
    return [*found[:-1], replace(found[-1], status="asserted", end=limit, marker=DECIDED)]


def _foretold(text: str, found: Sequence[Predicate]) -> None:
    """Let what leads to something still to come be still to come, too: …を議論し、…を説明する予定です."""
    told = [p for p in found if p.status == "asserted"]
    told = [p for p in told[:-1] if p.hit.cue.act not in ROLES] + told[-1:]
    for one, two in zip(reversed(told[:-1]), reversed(told[1:]), strict=True):
        between = text[one.hit.end : two.hit.start]
        leads = _LEADS.match(between) is not None and not _OTHER_TOPIC.search(between)
        if two.modality != "planned" or one.modality != "done" or not leads or two.hit.cue.act in ROLES:
            return
        one.modality = "planned"


def _together(text: str, one: Predicate, two: Predicate) -> bool:
    """Whether two nouns share a light verb: 感謝と期待が示され."""
    voiced = two.status == "asserted" and two.passive and text.startswith("る", two.hit.end)
    if voiced and two.hit.cue.act in _VOICES and _LISTED.fullmatch(text, one.hit.end, two.hit.start):
        return True
    if (
        two.status != "asserted"
        or two.hit.cue.act not in _VOICES
        or text[two.hit.end : two.hit.end + 1] not in "をがの"
    ):
        return False
    between = (text, one.hit.end, two.hit.start)
    return (_SHARED.fullmatch(*between) or _ALSO_VOICED.fullmatch(*between)) is not None
