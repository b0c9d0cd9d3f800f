#!/usr/bin/env python3
"""Verifies a folder of evidence: python3 verify_evidence.py DIR

A second verifier, written from EVIDENCE.md (entry format 1) and independent of the program. Exit code 0: all is well. 1: something is
broken, one line for each defect. 2: the folder holds no evidence or cannot be read.
"""
import base64
import datetime
import glob
import gzip
import hashlib
import json
import os
import re
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
DICTIONARIES = [HERE, os.path.join(HERE, "../../functions/lambda/src/main/resources/dev/relance/aws")]
ZEROS = "0" * 64
LARGEST = 9007199254740991
ACCOUNT_ID = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}"
REPLAY_PATH = re.compile(f"({ACCOUNT_ID})~({ACCOUNT_ID})[.]jsonl")
PADDED = "[0-9]{9}|[1-9][0-9]{9,15}"
ARCHIVE_PATH = re.compile(f"({ACCOUNT_ID})/({ACCOUNT_ID})/({PADDED})-({PADDED})[.]jsonl")
CLOCK = "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
DECIMAL = "(0|[1-9][0-9]*)([.][0-9]+)?"
PATTERNS = {
    "date": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "instant": CLOCK + "([.]([0-9]{3}){0,2}(?!000)[0-9]{3})?Z",
    "local time": CLOCK + "([.][0-9]{0,8}[1-9])?",
    "decimal": DECIMAL,
    "signed decimal": "(-(?=.*[1-9]))?" + DECIMAL,
    "currency": "[A-Z]{3}",
    "touchpoint": "[A-Za-z0-9-]+",
}

WORDS = {name: words.split() for name, words in {
    "level": "courtesy friendly clarification compromise firm formal-notice intent settlement",
    "resolution": "corrected reworked reduced rejected",
    "acknowledgement": "recap receipt step-moved sum-agreed answer-noted part-coming",
    "status": "open disputed on-hold paid credited written-off settled",
    "channel": "email sms call letter visit meeting message",
    "outcome": "reached not-reached left-message invoice-not-received waiting-for-approval dispute payment-announced "
               "payment-promised refused wrong-person",
    "notice": "reminder formal-notice negotiation conciliation mediation small-debt-procedure written-notice validation-notice "
              "notice-of-claim",
    "dispatch": "email post registered in-person",
    "claim": "contract written oral consumer consumer-credit civil professional periodic goods services",
    "decision": "approve refuse pause resume dispute promise plan paid treat-as-sent send-again settle stop override step-taken "
                "step-moved step-not-taken claim-lodged wrong-person credit write-off resolve new-address decline",
    "decided by": "owner debtor",
    "legal step": "agency counsel mediation arbitration small-claims judicial-officer order-for-payment court civil-court",
    "rule": "creditor-known debtor-known stopped opted-out right-person address time-zone feed-fresh sending-stopped unsettled-send "
            "refused-lately put-off-lately consent cool-down debtor-cap debtor-spacing turn contact-window record-readable settled disputed on-hold paused reply-waiting "
            "payment-announced overpaid invoice-received time-barred promise-pending offer-open auto-pay tolerance spacing notice-running invoice-cap post-first "
            "step-announced step-taken precondition approval court-ready wording",
    "fate": "authorized unconfirmed put-off refused accepted sent delayed rejected delivered bounced complained",
    "stopped for": "every-creditor this-creditor",
    "cause of a delay": "rate daily-quota paused",
    "reason without a file": "missing changed too-large",
    "question": "ladder-exhausted approval-needed recap-ready disputed step-announced stopped insolvent no-address bounced complained unconfirmed-send "
                "send-refused "
                "call-due letter-due promise-broken promise-too-long payment-announced overpaid address-given reply-received invoice-not-received offer-lapsed precondition-missing cap-blocks facts-missing "
                "record-rejected feed-stale "
                "wording-refused amount-above-threshold limitation-near time-barred age-above-threshold",
    "form": "reminder statement statement-alone",
    "verdict": "permitted deferred prohibited",
    "answer": "approve refuse pause resume paid dispute treat-as-sent send-again resolve credit write-off agency court call letter "
              "new-address correct-record check-sender check-feed step-taken step-moved step-not-taken another-step lodge-claim "
              "record-right settle visit promise plan documents accept decline",
    "figure": "owed offered refused",
    "kind of sum": "principal interest fixed-sum collection-cost late-fee early-discount settlement",
    "ground": "house-rule offer invoice rule clause limited-clause silence",
    "origin": "house law",
    "step of a calculation": "days share limit",
    "rate": "law contract published limit",
    "limit": "at-least at-most",
    "refusal": "no-governing-law unknown-place unknown-kind no-rule not-for-consumers court-only contract-or-court "
               "replaced-by-contract not-stated delivery-unknown consumer-elsewhere no-law-known clause-without-rule "
               "missing-rate unverified forbidden before-notice before-letter too-early cost-not-shown other-currency "
               "not-converted within-fixed-sum respite expired",
    "finding": "creditor-missing debtor-missing stopped opted-out wrong-person addresses-suppressed no-address zone-unknown "
               "feed-stale send-unsettled refused-lately sending-stopped before-its-turn put-off-lately no-consent conversation-lately limit-reached closed-hours closed-day "
               "invoice-refused paid written-off dispute-recorded dispute-decided dispute-reported payment-refused "
               "invoice-not-received waiting-for-approval on-hold reply-waiting paused payment-decided "
               "payment-reported overpaid time-barred promise-pending offer-open step-awaited step-taken auto-pay below-minimum too-soon reminded-lately reminder-soon "
               "notice-running letter-first too-few-served approval-needed moment-passed step-runs step-missing route-closed content-missing topic-forbidden",
    "matter": "nothing level rule address unconfirmed-send broken-promise long-promise announced insolvency sum age end-of-claim refusals no-room disputed recap replied call-due quoted left-out "
              "forbidden found",
    "missing approval": "two-owners second-owner",
    "gap": "not-done without-proof-of-receipt due-by was-due-by too-few too-early without-enclosures",
    "obstacle": "disputed payment-announced on-hold arbitration no-clause not-for-these-parties not-for-debts only-disputed kind-unknown place-unknown "
                "region-unknown unknown stopped promised ceiling currency day-passed notice-too-short ended",
    "reply topic": "insolvency lawyer cease stop wrong-person dispute paid plan promise documents other",
    "check of a mail": "pass fail undecided",
    "doubt about a reply": "virus forged spam",
    "sign": "delivery-report auto-replied absence-subject empty-return-path auto-submitted precedence response-suppressed mailing-list",
    "payer": "unknown by-accident irregular in-trouble avoids",
    "reason about a payer": "recorded asks-for-time promises-broken no-sign rarely-late often-late little-known",
    "tone": "plain cordial helpful",
    "stop": "opt-out lawyer insolvency moratorium deceased coerced-debt cease",
    "counted for": "invoice debtor",
    "content": "creditor-name creditor-contact creditor-phone invoice sum-split how-to-pay how-to-dispute how-to-stop purpose creditor-identifier debtor-address debtor-identifier place-and-date",
    "topic": "reminder-fee undecided-step crime collector-name official-look",
}.items()}

# The shape of an object: its members and their types. A question mark after the name: the member is optional. [T]: a list of T.
SUM = {"amount": "signed decimal", "currency": "currency"}
PROMISE = {"date": "date", "amount?": "decimal"}
TIER = {"upTo?": SUM, "fixed": SUM, "percent": "decimal", "over": SUM, "max?": SUM, "part": SUM}
RATE = {"origin": "rate", "reference?": "text", "from?": "date", "times?": "decimal", "marginPct?": "signed decimal",
        "isUpToHalfPoint?": "truth value", "cites?": "text", "sources?": ["text"], "isVerified?": "truth value",
        "limit?": "limit"}
RATE["of?"] = RATE
STEP = {"step": "step of a calculation", "from?": "date", "to?": "date", "balance?": SUM, "ratePct?": "decimal", "rate?": RATE,
        "daysInYear?": "whole number", "amount?": SUM, "part?": SUM, "over?": SUM, "percent?": "decimal", "limit?": "limit", "sum?": SUM,
        "instead?": SUM, "by?": TIER}
CITED = {"rests": "ground", "number?": "text", "clause?": "text", "cites?": "text", "sources?": ["text"], "origin?": "origin",
         "isVerified?": "truth value", "law?": "text"}
WHY = {"refusal": "refusal", "country?": "text", "region?": "text", "clause?": "text", "reference?": "text", "day?": "date",
       "facts?": ["text"], "noticeOn?": "date", "letterOn?": "date", "freeDays?": "whole number", "currency?": "text", "since?": "date",
       "until?": "date", "sum?": SUM, "at?": "date"}
FIGURE = {"figure": "figure", "sum": "kind of sum", "cited": CITED, "base?": SUM, "asked?": SUM, "paid?": SUM, "since?": "date",
          "calculation?": [STEP], "payable?": SUM, "until?": "date", "why?": WHY}
FIGURE["computed?"] = FIGURE
RECKONED = {"asOf": "date", "rates": "text", "confirmed": "map of text",
            "invoices": [{"invoice": "text", "law?": "text", "figures": [FIGURE]}]}
SOURCE = {"cites": "text", "sources": ["text"], "origin": "origin", "isVerified": "truth value"}
LIMIT = {"per": "counted for", "max": "whole number", "days": "whole number", "channels": ["channel"]}
GAP = {"gap": "gap", "lastDay?": "date", "done?": "whole number", "asked?": "whole number", "on?": "date", "names?": ["text"]}
OBSTACLE = {"obstacle": "obstacle", "stop?": "stop", "since?": "date", "lastDay?": "date", "until?": "date", "claim?": SUM, "day?": "date",
            "noticeDays?": "whole number"}
APPROVERS = {"lacks": "missing approval", "first?": "text", "on?": "date", "step?": "legal step", "stepDate?": "date"}
PAYER = {"kind": "payer", "reason?": "reason about a payer", "paid": "whole number", "late": "whole number", "daysLate": "whole number", "promises": "whole number",
         "broken": "whole number", "unanswered": "whole number", "asksForTime": "truth value"}
REGARDED = {"payer": PAYER, "worth?": {"customerSince?": "date", "turnover?": SUM, "due": [{"sum": SUM}]}, "spacingDays": "whole number",
            "tone": "tone"}
FINDING = {"finding": "finding", "refusedFor?": ["text"], "debtor?": "text", "stop?": "stop", "since?": "date", "until?": "date",
           "asks?": "text", "withinMinutes?": "whole number", "lastAt?": "instant", "touchpoint?": "touchpoint",
           "refusals?": "whole number", "stoppedFor?": "stopped for", "attempts?": "whole number", "pauseMinutes?": "whole number", "channel?": "channel", "isRegionKnown?": "truth value",
           "last?": "date", "silentDays?": "whole number", "limit?": LIMIT, "counted?": "whole number",
           "open?": {"from": "text", "until?": "text"}, "at?": "instant", "timeZone?": "text",
           "holiday?": {"name": "text", "country": "text", "region?": "text"}, "balance?": SUM, "what?": "text", "part?": SUM, "why?": "text",
           "lastDay?": "date", "by?": "date", "sum?": SUM, "due?": SUM, "minimum?": SUM, "spacingDays?": "whole number", "given?": REGARDED, "on?": "date",
           "letter?": "date", "numbers?": ["text"], "waitDays?": "whole number", "served?": "whole number", "needed?": "whole number", "level?": "level",
           "approvers?": APPROVERS,
           "step?": "text", "reference?": "text", "gap?": GAP, "obstacle?": OBSTACLE, "content?": "content", "sentence?": "text", "topic?": "topic",
           "said?": "text"}
CONVERSATION = {"channel": "channel", "on": "date", "outcome": "outcome", "promisedBy?": "date", "promised?": SUM, "agreed?": "text",
                "numbers": ["text"]}
MATTER = {"matter": "matter", "level?": "level", "dueDates?": ["date"], "besidesWhole?": "truth value", "approvers?": APPROVERS, "rule?": "rule", "address?": "text", "on?": "date", "by?": "date", "sum?": SUM,
          "due?": SUM, "days?": "whole number", "lastDay?": "date", "inARow?": "whole number", "limit?": LIMIT, "words?": "text",
          "part?": SUM, "isRefusal?": "truth value", "topics?": ["reply topic"], "promised?": "date", "doubt?": "doubt about a reply", "paid?": SUM, "plan?": [{"by": "date", "sum": SUM}], "renewals?": "whole number", "silentUntil?": "date",
          "step?": "legal step", "contact?": "text", "said?": CONVERSATION, "notes?": "text", "payer?": PAYER,
          "since?": "date", "lodging?": {"withinMonths": "whole number", "cites": "text"},
          "content?": "content", "topic?": "topic", "found?": FINDING}
ANSWER = {"rule": "rule", "answer": "verdict", "found?": FINDING, "source?": SOURCE, "until?": "instant"}
COMMON = {"account": "text", "at": "instant", "event": "text", "format": "whole number", "hash": "text", "previous": "text",
          "sequence": "whole number"}
ERASED = {"erased": "truth value"}
PAPER = {"url": "text", "sha256?": "text"}
CONTRACT = {"lateInterest?": {"ratePct?": "decimal", "clause": "text"},
            "lateFee?": {"fromDay": "whole number", "amount?": SUM, "percent?": "decimal", "clause": "text"},
            "earlyDiscount?": {"amount?": SUM, "percent?": "decimal", "until?": "date", "days?": "whole number", "clause": "text"},
            "arbitration?": "truth value", "mediation?": "truth value", "claim?": "claim"}
EVENTS = {
    "invoice-recorded": {"invoice": "text", "number": "text", "issueDate": "date", "deliveredOn?": "date", "dueDate": "date",
                         "instalments?": [{"dueDate": "date", "amount": SUM}], "stage?": {"contract": "text", "name?": "text"},
                         "total": SUM, "paid": SUM, "balance": SUM, "payments?": [{"date": "date", "amount": SUM}],
                         "credits?": [{"date": "date", "amount": SUM, "reason": "text"}], "status": "status",
                         "autoPay?": "truth value", "writtenOff?": "truth value", "policy?": "text", "governingLaw?": "text",
                         "contract?": CONTRACT,
                         "letter?": {"receivedOn": "date", "dispatch?": "dispatch", "sentOn?": "date"},
                         "documents?": {"invoice?": {"url?": "text", "file?": "text", "sha256?": "text"}, "contract?": PAPER, "order?": PAPER, "delivery?": PAPER},
                         "eInvoice?": "text", "statesInterest?": "truth value",
                         "dispute?": {"since": "date", "reason": "text", "amount?": SUM},
                         "resolution?": {"on": "date", "how": "resolution", "reason?": "text"},
                         "hold?": {"until?": "date", "reason": "text"}},
    "record-rejected": {"record": "text", "reasons": ["text"]},
    "contact-recorded": {"contact": "text", "made": "instant", "channel": "channel", "outcome": "outcome", "invoices": ["text"],
                         "promise?": PROMISE, "disputedAmount?": "decimal", "notice?": {"kind": "notice", "dispatch": "dispatch", "receivedOn?": "date",
                                                          "answeredOn?": "date", "enclosures": ["text"]},
                         "by?": "text", "spokenTo?": "text", "notes?": "text", "recap?": "text", "letter?": "text"},
    "decision-recorded": {"decision": "text", "kind": "decision", "made": "instant", "by": "decided by", "owner?": "text", "invoices": ["text"],
                          "contact?": "text", "level?": "level", "until?": "date", "promise?": PROMISE, "instalments": [PROMISE], "step?": "legal step",
                          "stepDate?": "date", "reference?": "text", "sum?": "decimal", "disputedAmount?": "decimal",
                          "paidOn?": "date", "resolution?": "resolution", "email?": "text", "rule?": "rule", "reason?": "text"},
    "reply-received": {"reply": "text", "made": "instant", "from?": "text", "subject": "text", "answers?": "text", "assignedBy?": "text", "text": "text",
                       "signature?": "text", "sha256": "text", "attachments": [{"name": "text", "bytes": "whole number", "sha256": "text"}],
                       "spf?": "check of a mail", "dkim?": "check of a mail", "dmarc?": "check of a mail",
                       "spam?": "check of a mail", "virus?": "check of a mail",
                       "topics": ["reply topic"], "promised?": "date", "automatic?": "sign"},
    "letter-made": {"words": "text", "made": "instant", "invoices": ["text"], "object": "text", "sha256": "text", "bytes": "whole number",
                    "subject": "text", "language": "text", "owner": "text"},
    "level-lapsed": {"invoice": "text", "level": "level", "dueDate": "date"},
    "level-passed-over": {"invoice": "text", "part?": "date", "level": "level"},
    "message-authorized": {"touchpoint": "touchpoint", "level": "level", "form?": "form",
                           "invoices": [{"invoice": "text", "number": "text", "level": "level", "amountDue": SUM,
                                         "parts?": [{"dueDate": "date", "level": "level", "open": SUM}],
                                         "offer?": {"payable": SUM, "until": "date", "credit?": SUM},
                                         "file?": {"name?": "text", "sha256?": "text", "bytes?": "whole number", "notAttached?": "reason without a file"}}],
                           "channel": "channel", "to": "text", "language": "text", "subject": "text", "mime": "text",
                           "localTime": "local time", "timeZone": "text", "policy": "text", "law": "text", "consentSince?": "date",
                           "leftAside": [{"rule": "rule", "until": "date", "decision": "text"}], "regarded?": REGARDED, "answers": [ANSWER],
                           "reckoned?": RECKONED},
    "acknowledgement-authorized": {"touchpoint": "touchpoint", "acknowledgement": "acknowledgement", "causes": ["text"], "invoices": ["text"],
                         "channel": "channel", "to": "text", "language": "text", "subject": "text", "mime": "text",
                         "localTime": "local time", "timeZone": "text", "policy": "text", "law": "text", "consentSince?": "date",
                         "leftAside": [{"rule": "rule", "until": "date", "decision": "text"}], "answers": [ANSWER]},
    "message-accepted": {"touchpoint": "touchpoint", "messageId": "text", "level": "level", "invoices": ["text"]},
    "acknowledgement-accepted": {"touchpoint": "touchpoint", "messageId": "text", "acknowledgement": "acknowledgement", "invoices": ["text"]},
    "message-refused": {"touchpoint": "touchpoint", "reason": "text"},
    "message-put-off": {"touchpoint": "touchpoint", "cause": "cause of a delay", "reason": "text"},
    "message-unconfirmed": {"touchpoint": "touchpoint", "authorized": "instant"},
    "delivery-reported": {"touchpoint": "touchpoint", "fate": "fate", "reported": "instant", "address": "text", "detail": "text"},
    "address-suppressed": {"address": "text", "reason": "fate"},
    "follow-up-deferred": {"invoice": "text", "part?": "date", "level": "level", "rule": "rule", "reason": "text", "source": SOURCE, "found": FINDING,
                           "law": "text", "nextPossible?": "instant"},
    "acknowledgement-deferred": {"acknowledgement": "acknowledgement", "causes": ["text"], "invoices": ["text"], "rule": "rule", "reason": "text",
                                 "source": SOURCE, "found": FINDING, "law": "text", "nextPossible?": "instant"},
    "follow-up-escalated": {"question": "question", "invoices": ["text"], "matter": MATTER, "answers": ["answer"]},
    "question-closed": {"question": "question", "invoices": ["text"]},
    "debtor-erased": {"reason": "text"},
    "case-closed": {"invoice": "text", "number": "text", "status": "status", "besides?": SUM, "overpaid?": SUM, "reckoned?": RECKONED},
}


class Unreadable(Exception):
    """The folder holds no evidence, or cannot be read."""


def show(text):
    """Makes text safe to print on any terminal."""
    return text if text.isascii() and text.isprintable() else ascii(text)


def reject(text, *_):
    """Refuses a value that evidence does not have."""
    raise ValueError(f"it has {show(str(text)[:40])}, which evidence does not have")


def whole_number(text):
    """Reads a whole number within the bounds of the format."""
    return int(text) if len(text) <= 17 and abs(int(text)) <= LARGEST else reject(text)


def unique_members(pairs):
    """Makes an object of its members, and refuses a name that occurs twice."""
    members = dict(pairs)
    return members if len(members) == len(pairs) else reject("a name twice in an object")


def parse_object(data):
    """Reads one JSON object from bytes. Raises ValueError when it is none, or has a value that evidence excludes."""
    value = json.loads(data.decode("utf-8"), parse_int=whole_number, parse_float=reject, parse_constant=reject,
                       object_pairs_hook=unique_members)
    if not isinstance(value, dict):
        raise ValueError("it is not an object")
    canonical(value)
    return value


def canonical(value):
    """Gives the canonical bytes of a value. Raises ValueError for null and for half of a surrogate pair."""
    if value is True or value is False:
        return b"true" if value else b"false"
    if isinstance(value, int):
        return str(value).encode()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).encode("utf-8")
    if isinstance(value, list):
        return b"[" + b",".join(canonical(element) for element in value) + b"]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return b"{" + b",".join(canonical(name) + b":" + canonical(value[name]) for name in names) + b"}"
    return reject("null")


def hash_of(entry):
    """Computes the hash of an entry, from all its members but the hash."""
    return hashlib.sha256(canonical({name: value for name, value in entry.items() if name != "hash"})).hexdigest()


def is_text_of(value, kind):
    """Tells whether a value is a string of a kind that has a pattern, and begins with a day of the calendar where it has one."""
    if not isinstance(value, str) or not re.fullmatch(PATTERNS[kind], value):
        return False
    try:
        return kind not in ("date", "instant", "local time") or bool(datetime.date.fromisoformat(value[:10]))
    except ValueError:
        return False


def misfit(value, kind, path):
    """Gives the path of the first part of a value that is not of its type, with what is wrong, or None."""
    if isinstance(kind, dict):
        return misfit_of_object(value, kind, path)
    if isinstance(kind, list):
        wrong = (misfit(element, kind[0], f"{path}[{index}]") for index, element in enumerate(value)) if isinstance(value, list) \
            else [f"{path} is not a list"]
        return next(filter(None, wrong), None)
    if kind in WORDS:
        fits = isinstance(value, str) and value in WORDS[kind]
    elif kind in PATTERNS:
        fits = is_text_of(value, kind)
    elif kind == "map of text":
        fits = isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
    else:
        fits = type(value) is {"text": str, "truth value": bool, "whole number": int}[kind]
    return None if fits else f"{path} is not of the type {kind}"


def misfit_of_object(value, shape, path):
    """Gives what is wrong with an object: a member is missing, of another type, or one that the format does not have."""
    if not isinstance(value, dict):
        return f"{path or 'it'} is not an object"
    kinds = {name.rstrip("?"): kind for name, kind in shape.items()}
    prefix = path + "." if path else ""
    missing = next((name for name in shape if not name.endswith("?") and name not in value), None)
    if missing:
        return f"{prefix}{missing} is missing"
    unknown = next((name for name in value if name not in kinds), None)
    if unknown is not None:
        return f"{prefix}{unknown} is not a member in this format"
    return next(filter(None, (misfit(value[name], kinds[name], prefix + name) for name in value)), None)


def fault_of_line(copies, account, sequence, previous, mail, touchpoints):
    """Checks one entry in the order of the specification. Gives the entry, and the code and meaning of the first fault or None."""
    line = copies[0][0]
    if any(other != line for other, _ in copies):
        return None, f"copies-differ: its bytes differ between {' and '.join(show(name) for _, name in copies)}"
    try:
        entry = parse_object(line)
    except UnicodeDecodeError:
        return None, "not-text: its bytes are not UTF-8"
    except UnicodeEncodeError:
        return None, "not-json: it has half of a surrogate pair"
    except (json.JSONDecodeError, RecursionError):
        return None, "not-json: its line is not exactly one JSON object"
    except ValueError as error:
        return None, f"not-json: {error}"
    event = entry.get("event")
    if entry.get("account") != account:
        return entry, "wrong-account: it is of another account than its file"
    if canonical(entry.get("sequence", "")) != canonical(sequence):
        return entry, "wrong-sequence: it has another sequence; an entry is missing, repeated, moved or added"
    if entry.get("previous") != previous:
        return entry, "wrong-previous: it does not name the hash of the entry before it"
    if entry.get("erased") is not True and entry.get("hash") != hash_of(entry):
        return entry, "wrong-hash: something in it was altered"
    if canonical(entry) != line:
        return entry, "not-canonical: its bytes are not the canonical form"
    if canonical(entry.get("format", "")) != b"1":
        return entry, "unknown-format: its format is not 1"
    if not isinstance(event, str) or event not in EVENTS:
        return entry, "not-specified: its event is not one of format 1"
    wrong = misfit(entry, {**COMMON, **(ERASED if entry.get("erased") is True else EVENTS[event])}, "")
    if wrong:
        return entry, f"not-specified: {show(wrong)}"
    if "erased" in entry:
        return entry, None
    return entry, fault_of_mail(entry, mail, touchpoints) if event in ("message-authorized", "acknowledgement-authorized") else None


def mail_name(entry):
    """The name of the mail file of a message."""
    if entry["event"] == "acknowledgement-authorized":
        what = entry["acknowledgement"]
    else:
        what = entry.get("form") or entry["level"]
    return "~".join([entry["localTime"][:10], *entry["account"].split("/", 1), what, str(entry["sequence"])]) + ".eml"


def kept(mail, entry):
    """Puts the hash of each attached file back in the place of the file, as the message is kept."""
    hashes = {invoice.get("file", {}).get("sha256") for invoice in entry["invoices"] if isinstance(invoice, dict)}

    def back(part):
        try:
            digest = hashlib.sha256(base64.b64decode(part[0])).hexdigest()
        except ValueError:
            return part[0]
        return digest.encode() if digest in hashes else part[0]
    return re.sub(rb"(?<=\r\n\r\n)[A-Za-z0-9+/=][A-Za-z0-9+/=\r\n]*[A-Za-z0-9+/=](?=[\r\n]+--)", back, mail)


def fault_of_mail(entry, mail, touchpoints):
    """Compares a message with its mail file, if the layout has mail, and with the touchpoints that were met before."""
    if entry["touchpoint"] in touchpoints:
        return "mail-differs: another message has its touchpoint"
    touchpoints.add(entry["touchpoint"])
    name = mail_name(entry)
    if mail is None:
        return None
    if name not in mail:
        return f"mail-differs: mail/{show(name)} is missing"
    same = kept(read(mail[name]), entry) == entry["mime"].encode("utf-8")
    return None if same else f"mail-differs: mail/{show(name)} has other bytes than the message"


def check_chain(account, lines, mail, touchpoints, defects):
    """Goes through the chain of an account up to its first broken entry. Gives its entries, or None when one is broken."""
    entries, previous = [], ZEROS
    for sequence in range(1, max(lines) + 1):
        copies = lines.get(sequence)
        where = f", {show(copies[0][1])}" if copies else ""
        entry, fault = fault_of_line(copies, account, sequence, previous, mail, touchpoints) if copies \
            else (None, "wrong-sequence: it is missing, although later ones exist")
        if fault:
            defects.append(f"{account}{where}, entry {sequence}: {fault}")
            return None
        entries.append(entry)
        previous = entry["hash"]
    told = max((entry["sequence"] for entry in entries if entry["event"] == "debtor-erased" and "erased" not in entry), default=0)
    for entry in entries:
        if "erased" in entry and entry["sequence"] > told:
            defects.append(f"{account}, entry {entry['sequence']}: erasure-untold: no later entry tells that it was erased")
            return None
    return entries


def read(path):
    """Reads the bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def files_below(folder):
    """Gives the files below a folder, by their path within it with slashes. A folder that is not there has none."""
    def stop(error):
        raise error
    found = {}
    for parent, _, names in os.walk(folder, onerror=stop, followlinks=True) if os.path.isdir(folder) else ():
        for name in names:
            path = os.path.join(parent, name)
            found[os.path.relpath(path, folder).replace(os.sep, "/")] = path
    return dict(sorted(found.items()))


def read_evidence(folder, defects):
    """Reads all evidence files. Gives the copies of each line by account and sequence, and the layouts that were met."""
    files = {name: path for name, path in files_below(folder).items() if name.endswith(".jsonl")}
    if not files:
        raise Unreadable(f"There is no evidence: no .jsonl file below {show(folder)}.")
    chains, layouts = {}, set()
    for name, path in files.items():
        replay, archive = REPLAY_PATH.fullmatch(name), ARCHIVE_PATH.fullmatch(name)
        if not (replay or archive):
            defects.append(f"evidence/{show(name)}: wrong-name: its path is not that of an evidence file")
            continue
        layouts.add("replay" if replay else "archive")
        account = "/".join((replay or archive).groups()[:2])
        first = int(archive[3]) if archive else 1
        lines = read(path).split(b"\n")
        if lines[-1]:
            defects.append(f"{account}, evidence/{name}: cut-off: its last line does not end with a line feed")
        else:
            lines.pop()
        if archive and (first < 1 or int(archive[4]) - first + 1 != len(lines)) or not lines:
            defects.append(f"{account}, evidence/{name}: wrong-name: it has {len(lines)} lines, not those that it should have")
        for sequence, line in enumerate(lines, first) if first else ():
            chains.setdefault(account, {}).setdefault(sequence, []).append((line, "evidence/" + name))
    if len(layouts) > 1:
        defects.append("evidence: wrong-name: the folder mixes the layout of a replay with that of an archive")
    return chains, layouts


def dictionaries():
    """Reads the dictionaries of pages, which lie beside this file or in the source of the program, by their checksum."""
    files = [file for folder in DICTIONARIES for file in glob.glob(os.path.join(folder, "page-dictionary-*.txt"))]
    return {zlib.adler32(text): text for text in map(read, files)}


def unpacked(page, known):
    """Gives the lines of a page: of format 1, which is gzip, or of format 2, which is zlib and names its dictionary."""
    if page[:1] == b"\x1f":
        return gzip.decompress(page).split(b"\n")[:-1]
    name = int.from_bytes(page[2:6], "big")
    if name not in known:
        raise Unreadable(f"The dictionary with the checksum {name:08x} is missing; EVIDENCE.md tells where it is.")
    unpack = zlib.decompressobj(zdict=known[name])
    return (unpack.decompress(page) + unpack.flush()).split(b"\n")[:-1]


def read_export(folder):
    """Reads the pages of an export of the table. Gives the copies of each line by account and sequence, and the layout."""
    chains, known = {}, dictionaries()
    for name, path in files_below(folder).items():
        for line in gzip.decompress(read(path)).splitlines() if name.endswith(".json.gz") else ():
            page = json.loads(line)["Item"]
            lines = chains.setdefault(page["account"]["S"], {})
            for sequence, entry in enumerate(unpacked(base64.b64decode(page["entries"]["B"]), known), int(page["sequence"]["N"])):
                lines.setdefault(sequence, []).append((entry, "data/" + name))
    if not chains:
        raise Unreadable(f"There is no evidence: no page below {show(folder)}.")
    return chains, {"export"}


def read_heads(path, is_replay, defects):
    """Reads the heads file, or gives None when there is none to be used."""
    try:
        return parse_object(read(path))
    except FileNotFoundError:
        if is_replay:
            defects.append("evidence-heads.json: no-heads: it is missing")
    except (OSError, ValueError, RecursionError):
        defects.append("evidence-heads.json: no-heads: it cannot be read")
    return None


def check_heads(heads, chains, whole, defects):
    """Compares the ends of the chains that are not broken with the heads file."""
    for account in sorted(heads):
        if account not in chains:
            defects.append(f"{show(account)}, evidence-heads.json: wrong-end: the account has no evidence")
        elif account in whole:
            last = whole[account][-1]
            if canonical(heads[account]) != canonical({"sequence": last["sequence"], "hash": last["hash"]}):
                defects.append(f"{account}, evidence-heads.json, entry {last['sequence']}: wrong-end: the chain ends otherwise than listed")
    defects.extend(f"{account}, evidence-heads.json: not-listed: the account is not in the heads file"
                   for account in whole if account not in heads)


def verify(folder):
    """Verifies a folder. Gives the defects, the notes on what was left out, and the counts of what was checked."""
    defects, notes = [], []
    is_export = os.path.isdir(os.path.join(folder, "data")) and not os.path.isdir(os.path.join(folder, "evidence"))
    chains, layouts = read_export(os.path.join(folder, "data")) if is_export else read_evidence(os.path.join(folder, "evidence"), defects)
    is_replay = "replay" in layouts
    mail = files_below(os.path.join(folder, "mail")) if is_replay else None
    touchpoints = set()
    checked = {account: check_chain(account, chains[account], mail, touchpoints, defects) for account in sorted(chains)}
    whole = {account: entries for account, entries in checked.items() if entries is not None}
    heads = read_heads(os.path.join(folder, "evidence-heads.json"), is_replay, defects)
    if heads is not None:
        check_heads(heads, chains, whole, defects)
    elif not is_replay:
        notes.append("Without a heads file, entries at the end of a chain, or whole accounts, could be missing unnoticed.")
    if is_replay and len(whole) == len(chains):
        stray = set(mail) - {mail_name(entry) for entries in whole.values() for entry in entries if "mime" in entry}
        defects.extend(f"mail/{show(name)}: stray-mail: it belongs to no message" for name in sorted(stray))
    erased = sum("erased" in entry for entries in whole.values() for entry in entries)
    if erased:
        notes.append(f"Of the entries, {erased} were erased on request; their hashes stand for them.")
    return defects, notes, (sum(map(len, whole.values())), len(whole), len(touchpoints))


def main(arguments):
    """Verifies the folder that is named, and tells what was found. Gives the exit code."""
    if len(arguments) != 1:
        print("Usage: python3 verify_evidence.py DIR")
        return 2
    try:
        defects, notes, counts = verify(arguments[0])
    except Unreadable as error:
        print(error)
        return 2
    except (EOFError, KeyError, gzip.BadGzipFile, zlib.error) as error:
        print(f"A page of the export cannot be unpacked: {show(str(error))}.")
        return 2
    except OSError as error:
        print(f"{show(str(error.filename or arguments[0]))} cannot be read: {show(error.strerror or 'unknown reason')}.")
        return 2
    if not defects:
        print(" ".join(["Evidence is whole: %d entries of %d accounts, %d messages." % counts, *notes]))
        return 0
    print("\n".join([*defects, *notes]))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
