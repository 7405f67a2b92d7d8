"""Which things of several releases are one, what they tell together, and where they disagree."""

from kg.resolution.account import Account, account, account_of, decode, encode
from kg.resolution.clusters import Identity, identity
from kg.resolution.links import Joining, transitive
from kg.resolution.resolve import Decisions, Resolution, resolve
from kg.resolution.write import to_triples

__all__ = [
    "Account",
    "Decisions",
    "Identity",
    "Joining",
    "Resolution",
    "account",
    "account_of",
    "decode",
    "encode",
    "identity",
    "resolve",
    "to_triples",
    "transitive",
]
